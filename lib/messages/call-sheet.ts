import {
  fieldsOf,
  type MessageRules,
  openingSentences,
  type Topic,
  tickedSentences,
  topicOf,
  typedPart,
} from './compose.ts';
import type { Draft, FieldId, MessageKind, MessagePart } from './draft.ts';
import { readOrderNumber } from './order-number.ts';
import { splitRuby, withoutReadings } from './ruby.ts';

/** One item of a call: when to say it, and its sentences, one per line. */
export interface Spoken {
  readonly say: string;
  readonly sentences: readonly (readonly MessagePart[])[];
}

type Kind = Pick<MessageKind, 'topic' | 'who'>;

/** What to say on the phone, in order and in short sentences. Our own words have readings. */
export function callSheet(rules: MessageRules, kind: Kind, draft: Draft): Spoken[] {
  const { words } = rules;
  const { call } = words;
  const topic = topicOf(words, kind.topic);
  return [
    { say: call.hello.say, sentences: [spoken(call.hello.ja)] },
    { say: call.topic, sentences: openingSentences(words, kind, topic).map(({ ja }) => spoken(ja)) },
    ...fieldsOf(words, topic).map(({ id, words: own }) => ({
      say: withoutReadings(own.ja),
      sentences: fieldSentences(rules, topic, draft, id),
    })),
    ...call.close.map(({ say, ja }) => ({ say, sentences: [spoken(ja)] })),
  ];
}

function fieldSentences(rules: MessageRules, topic: Topic, draft: Draft, id: FieldId): MessagePart[][] {
  const typed = typedPart(rules, draft, id, 'ja');
  const ticked = tickedSentences(topic, draft, id).map(({ ja }) => spoken(ja));
  if (id === 'happened' || id === 'wanted') {
    const own = typed === undefined ? [] : [[typed]];
    return ticked.length + own.length === 0 ? [[blankFor(rules, topic, id)]] : [...ticked, ...own];
  }
  const { before, after } = around(rules, topic, id);
  const value = typed === undefined ? [blankFor(rules, topic, id)] : id === 'order' ? readOut(rules, typed) : [typed];
  return [[...spoken(before), ...value, ...spoken(after)]];
}

function around({ words }: MessageRules, topic: Topic, id: Exclude<FieldId, 'happened' | 'wanted'>) {
  const when = topic.omit.includes('since') ? 'day' : 'since';
  if (id === when && topic.told !== undefined) return topic.told;
  const own = topic.fields[id]?.ja;
  // If the topic has its own name for the field, that name is spoken.
  return own === undefined ? words.call.told[id] : { before: `${own}は、`, after: words.call.told[id].after };
}

// Digits are read out in groups with a pause between them. Each digit has its reading.
function readOut({ words }: MessageRules, typed: MessagePart): MessagePart[] {
  const number = typed.is === 'typed' ? readOrderNumber(typed.text) : undefined;
  if (number?.is !== 'ok') return [typed];
  return number.groups.flatMap((group, index): MessagePart[] => [
    ...(index === 0 ? [] : [{ is: 'words', text: '、' } as const]),
    ...[...group].map((digit) => digitPart(digit, words.call.digits[Number(digit)])),
  ]);
}

function digitPart(digit: string, reading: string | undefined): MessagePart {
  return reading === undefined ? { is: 'typed', text: digit } : { is: 'typed', text: digit, reading };
}

function blankFor({ words }: MessageRules, topic: Topic, id: FieldId): MessagePart {
  return { is: 'blank', text: `（${withoutReadings((topic.fields[id] ?? words.fields[id]).ja)}）` };
}

function spoken(sentence: string): MessagePart[] {
  return splitRuby(sentence).map((part) => ({ is: 'words', ...part }));
}
