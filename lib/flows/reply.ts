import { daysBetween, isDay, parseYen } from '#lib/ja/index.ts';
import { answersOf, type Question, unsure } from './question.ts';

/** What a reader chose or typed. */
export type Reply =
  /** Names of answers, in the order of the question; one name where one is asked for. */
  | { readonly kind: 'answers'; readonly answers: readonly [string, ...string[]] }
  | { readonly kind: 'yen'; readonly yen: number }
  /** As `2026-11-21`. */
  | { readonly kind: 'day'; readonly day: string };

/** Why a text that was typed is no reply. */
export type Fault = 'alone' | 'no-yen' | 'yen-range' | 'no-day' | 'day-to-come' | 'day-long-ago';

/** A reply, what is wrong with the text given for one, or nothing given. */
export type Reading =
  | { readonly is: 'reply'; readonly reply: Reply }
  | { readonly is: 'fault'; readonly fault: Fault; readonly text: string }
  | { readonly is: 'nothing' };

const nothing: Reading = { is: 'nothing' };

/** Above it no order of a household lies; below it a slip of the finger is the likelier reading. */
const mostYen = 10_000_000;

/** Older mails than this are no longer of use to anybody at a counter. */
const mostDaysAgo = 366;

/** Reads the texts that an address gives for a question. Any texts at all; a name that is not asked for is nothing. */
export function readReply(question: Question, texts: readonly string[], today: string): Reading {
  switch (question.kind) {
    case 'one': {
      const answer = texts.findLast((text) => question.answers.includes(text));
      return answer === undefined ? nothing : chosen(answer);
    }
    case 'several': {
      const [first, ...rest] = answersOf(question).filter((answer) => texts.includes(answer));
      if (first === undefined) return nothing;
      if (rest.length > 0 && question.alone.some((answer) => texts.includes(answer))) {
        return { is: 'fault', fault: 'alone', text: [first, ...rest].join(' ') };
      }
      return chosen(first, ...rest);
    }
    case 'yen':
      return readText(texts, readYen);
    case 'day':
      return readText(texts, (text) => readDay(text, today));
  }
}

/** The texts that stand for a reply in an address, so that reading them gives it again. */
export function textsOf(reply: Reply): readonly string[] {
  switch (reply.kind) {
    case 'answers':
      return reply.answers;
    case 'yen':
      return [String(reply.yen)];
    case 'day':
      return [reply.day];
  }
}

function chosen(first: string, ...rest: readonly string[]): Reading {
  return { is: 'reply', reply: { kind: 'answers', answers: [first, ...rest] } };
}

// The field is sent beside the button for those who cannot tell: what is not blank and comes last was meant.
function readText(texts: readonly string[], read: (text: string) => Reply | Fault): Reading {
  const text = texts.findLast((each) => each.trim() !== '')?.slice(0, 200);
  if (text === undefined) return nothing;
  if (text === unsure) return chosen(unsure);
  const reply = read(text);
  return typeof reply === 'string' ? { is: 'fault', fault: reply, text } : { is: 'reply', reply };
}

function readYen(text: string): Reply | Fault {
  const sum = parseYen(text);
  if (sum === undefined) return 'no-yen';
  return sum >= 1 && sum <= mostYen ? { kind: 'yen', yen: sum } : 'yen-range';
}

function readDay(text: string, today: string): Reply | Fault {
  const day = text.trim();
  if (!isDay(day)) return 'no-day';
  const ago = daysBetween(day, today);
  if (ago < 0) return 'day-to-come';
  return ago > mostDaysAgo ? 'day-long-ago' : { kind: 'day', day };
}
