import { daysBetween, isDay, parseYen } from '#lib/ja/index.ts';
import { answersOf, type Question, unsure } from './question.ts';

/** What a reader chose or typed. */
export type Reply =
  /** Names of answers, in the order of the question. A question with one answer has one name. */
  | { readonly kind: 'answers'; readonly answers: readonly [string, ...string[]] }
  | { readonly kind: 'yen'; readonly yen: number }
  /** As `2026-11-21`. */
  | { readonly kind: 'day'; readonly day: string };

/** Why a typed text is not a valid reply. */
export type Fault = 'alone' | 'no-yen' | 'yen-range' | 'no-day' | 'day-to-come' | 'day-long-ago';

/** The result of reading a reply: a reply, an error, or nothing given. */
export type ReplyResult =
  | { readonly is: 'reply'; readonly reply: Reply }
  | { readonly is: 'fault'; readonly fault: Fault; readonly text: string }
  | { readonly is: 'nothing' };

const nothing: ReplyResult = { is: 'nothing' };

/** No household order is above this amount; a typo is more likely. */
const mostYen = 10_000_000;

/** Older mails no longer help anybody at a counter. */
const mostDaysAgo = 366;

/** Reads the texts that an address gives for a question. Accepts any texts; an unknown answer counts as not given. */
export function readReply(question: Question, texts: readonly string[], today: string): ReplyResult {
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

/** The texts of a reply in an address. `readReply` reads them back. */
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

function chosen(first: string, ...rest: readonly string[]): ReplyResult {
  return { is: 'reply', reply: { kind: 'answers', answers: [first, ...rest] } };
}

// The field is submitted together with the button for "not sure". The last text that is not blank is the reply.
function readText(texts: readonly string[], read: (text: string) => Reply | Fault): ReplyResult {
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
