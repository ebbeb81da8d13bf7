import { formatDay, formatYen, isDay, parseYen } from '#lib/ja/client.ts';
import {
  addedFieldIds,
  type Draft,
  type FieldId,
  type Form,
  fieldIds,
  type MessageKind,
  type MessagePart,
} from './draft.ts';
import type { MessageWords } from './messages-file.ts';
import { isGroupedAsOrder, readOrderNumber } from './order-number.ts';
import { withoutReadings } from './ruby.ts';
import { findSecrets, secretKey } from './secrets.ts';

/** What messages are made from: the texts, and the lengths of payment numbers. */
export interface MessageRules {
  readonly words: MessageWords;
  /** How many digits payment numbers have at the chains, from facts. */
  readonly paymentDigits: readonly number[];
}

/** One topic with its texts. */
export type Topic = MessageWords['topics'][number];

type Both = { readonly ja: string; readonly en: string };

/** The topic of this name, which may also be the picker's name for it; the first topic when there is none. */
export function topicOf({ topics }: MessageWords, name: string | undefined): Topic {
  const found = topics.find(({ id, also }) => name !== undefined && (id === name || also.includes(name))) ?? topics[0];
  if (found === undefined) throw new Error('content/messages.yaml has no topics');
  return found;
}

/** The texts of an audience. The name may be any text. */
function audienceOf({ audiences }: MessageWords, name: string | undefined) {
  return Object.entries(audiences).find(([id]) => id === name)?.[1];
}

/** The kinds of message for this reader. Readers who cannot sign in or phone get only written ones. */
export function formsFor(words: MessageWords, kind: Pick<MessageKind, 'topic' | 'who'>): readonly Form[] {
  const own = topicOf(words, kind.topic).forms ?? allForms;
  const allowed = audienceOf(words, kind.who)?.forms ?? allForms;
  return allForms.filter((form) => own.includes(form) && allowed.includes(form));
}

const allForms: readonly Form[] = ['chat', 'mail', 'call'];

/** The fields of a topic with their texts, in the order of a message. */
export function fieldsOf(words: MessageWords, topic: Topic) {
  return fieldIds
    .filter((id) => !topic.omit.includes(id) && isOffered(topic, id))
    .map((id) => ({ id, words: topic.fields[id] ?? words.fields[id] }));
}

function isOffered({ add }: Topic, id: FieldId): boolean {
  return addedFieldIds.every((each) => each !== id) || add.some((each) => each === id);
}

/**
 * A message to send: short and numbered for a chat, complete for a mail or a form. Empty fields become blanks to fill
 * in.
 */
export function compose(rules: MessageRules, kind: MessageKind, draft: Draft): MessagePart[] {
  return kind.form === 'chat' ? chat(rules, kind, draft) : mail(rules, kind, draft);
}

function chat(rules: MessageRules, kind: MessageKind, draft: Draft): MessagePart[] {
  const { words } = rules;
  const topic = topicOf(words, kind.topic);
  const translate = inLanguage(kind);
  return [
    ...opening(words, kind, topic),
    line(),
    ...fieldsOf(words, topic).flatMap(({ id, words: own }, index) => [
      ours(`${index + 1}. ${translate(own)}${kind.language === 'ja' ? '：' : ': '}`),
      ...fieldParts(rules, kind, draft, id),
      line(),
    ]),
    ours(translate(words.chat.close)),
  ];
}

function mail(rules: MessageRules, kind: MessageKind, draft: Draft): MessagePart[] {
  const { words } = rules;
  const topic = topicOf(words, kind.topic);
  const translate = inLanguage(kind);
  return [
    ours(`${translate(words.mail.subject)}${kind.language === 'ja' ? '：' : ': '}${translate(topic.subject)}\n\n`),
    ours(`${translate(words.desks[topic.desk])}\n\n`),
    ours(`${translate(words.mail.hello)}\n`),
    ...opening(words, kind, topic),
    line(),
    ...fieldsOf(words, topic).flatMap(({ id, words: own }) => [
      ours(`\n${kind.language === 'ja' ? `■ ${translate(own)}` : `${translate(own)}:`}\n`),
      ...fieldParts(rules, kind, draft, id),
      line(),
    ]),
    ours(`\n${translate(words.mail.close)}`),
  ];
}

function opening(words: MessageWords, kind: MessageKind, topic: Topic): MessagePart[] {
  const translate = inLanguage(kind);
  return [
    ours(
      openingSentences(words, kind, topic)
        .map(translate)
        .join(kind.language === 'ja' ? '' : ' '),
    ),
  ];
}

/** Who writes, and about what. A message to a seller leaves out the writer's status with Amazon. */
export function openingSentences(
  words: MessageWords,
  { who }: Pick<MessageKind, 'who'>,
  topic: Topic,
): readonly Both[] {
  const own = topic.desk === 'seller' ? undefined : audienceOf(words, who)?.opening;
  return own === undefined ? [topic.opening] : [own, topic.opening];
}

function fieldParts(rules: MessageRules, kind: MessageKind, draft: Draft, id: FieldId): MessagePart[] {
  const topic = topicOf(rules.words, kind.topic);
  const translate = inLanguage(kind);
  const gap = kind.language === 'ja' ? '' : ' ';
  const ticked = tickedSentences(topic, draft, id).map(translate).join(gap);
  const typed = typedPart(rules, draft, id, kind.language);
  if (ticked === '') return [typed ?? blank(translate(topic.fields[id] ?? rules.words.fields[id]), kind.language)];
  return [ours(ticked), ...(typed === undefined ? [] : [ours(gap), typed])];
}

/** The sentences of a topic that the reader ticked for a field. */
export function tickedSentences(topic: Topic, draft: Draft, id: FieldId): readonly Both[] {
  if (id === 'happened') return topic.situations.filter((each) => draft.situations.includes(each.id));
  if (id === 'wanted') return topic.wants.filter((each) => draft.wants.includes(each.id));
  return [];
}

/** The text of a field, or a placeholder while it may contain a secret; `undefined` when the field is empty. */
export function typedPart(
  rules: MessageRules,
  draft: Draft,
  id: FieldId,
  language: MessageKind['language'],
): MessagePart | undefined {
  const typed = (draft.fields[id] ?? '').trim();
  if (typed === '') return undefined;
  if (openSecrets(rules, draft, id).length > 0)
    return { is: 'withheld', text: withoutReadings(rules.words.held[language]) };
  return { is: 'typed', text: written(rules.words, id, typed, language) };
}

/** What was typed, as it is written in that language; unchanged where it cannot be read. */
function written(words: MessageWords, id: FieldId, typed: string, language: MessageKind['language']): string {
  if (id === 'order') return writtenOrder(typed);
  if (id === 'store') return Object.values(words.stores).find(({ ja }) => ja === typed)?.[language] ?? typed;
  if (id === 'amount') return writtenAmount(typed, language);
  if (id !== 'day' || !isDay(typed)) return typed;
  return language === 'ja' ? formatDay(typed) : englishDay.format(new Date(typed));
}

function writtenOrder(typed: string): string {
  const number = readOrderNumber(typed);
  return number.is === 'ok' ? number.groups.join('-') : typed;
}

function writtenAmount(typed: string, language: MessageKind['language']): string {
  const yen = parseYen(typed);
  if (yen === undefined) return typed;
  return language === 'ja' ? formatYen(yen) : `JPY ${yen.toLocaleString('en-US')}`;
}

const englishDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What looks like a secret in a field, whether the reader confirmed it or not. */
export function secretsIn({ paymentDigits }: MessageRules, draft: Draft, id: FieldId) {
  const typed = (draft.fields[id] ?? '').trim();
  // An order number has as many digits as a card number may have.
  if (id === 'order' && (readOrderNumber(typed).is === 'ok' || isGroupedAsOrder(typed))) return [];
  return findSecrets(typed, paymentDigits);
}

/** What looks like a secret in a field and was not confirmed as harmless. It keeps the field out of every text. */
export function openSecrets(rules: MessageRules, draft: Draft, id: FieldId) {
  return secretsIn(rules, draft, id).filter((secret) => !draft.confirmed.includes(secretKey(id, secret)));
}

function inLanguage({ language }: Pick<MessageKind, 'language'>) {
  return (sentence: Both) => withoutReadings(sentence[language]);
}

function blank(label: string, language: MessageKind['language']): MessagePart {
  return {
    is: 'blank',
    text: language === 'ja' ? `（${label}）` : `(${label.charAt(0).toLowerCase()}${label.slice(1)})`,
  };
}

function ours(text: string): MessagePart {
  return { is: 'words', text };
}

function line(): MessagePart {
  return ours('\n');
}
