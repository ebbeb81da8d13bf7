import fc from 'fast-check';
import type { When } from '#lib/flows/condition.ts';
import {
  addressOf,
  answersOf,
  type Flow,
  type Given,
  givenOf,
  type Path,
  paths,
  type Question,
} from '#lib/flows/index.ts';
import { daysAfter } from '#lib/ja/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import { hostileText, inheritedNames } from './hostile-text.ts';

/** The current day in these tests. */
export const today = '2026-11-21';

/** The payment flow with the ledger's figures as literals. */
export const pay = payFlow({
  capYen: 300_000,
  deadline: { safeDays: 3, longestDays: 6 },
  chains: ['seven-eleven', 'lawson', 'familymart', 'ministop', 'seicomart', 'daily-yamazaki'],
});

let walked: readonly Path[] | undefined;

/** Every path through the payment flow, computed once per test file. */
export function payPaths(): readonly Path[] {
  walked ??= [...paths(pay, today)];
  return walked;
}

/** An address for each question and outcome of the payment flow, by name; the pages do not depend on the day. */
export function payPlaces(): ReadonlyMap<string, string> {
  const timeless = payPaths().filter(({ trail }) => trail.every(({ reply }) => reply.kind !== 'day'));
  return new Map([
    ...pay.outcomes.map((id) => [id, addressOf(pay, id, new Map())] as const),
    ...timeless.flatMap(({ trail }) =>
      trail.map(({ question }, index) => [question, addressOf(pay, question, givenOf(trail.slice(0, index)))] as const),
    ),
  ]);
}

/** An arbitrary path through the payment flow. */
export const anyPath: fc.Arbitrary<Path> = fc.nat().map((number) => {
  const all = payPaths();
  const path = all[number % all.length];
  if (path === undefined) throw new Error('The payment flow has no way through it');
  return path;
});

type Way = string | { readonly when: When; readonly to: string };

/** A flow that violates its types, for errors that only a run-time check can find. */
export function aLooseFlow(
  questions: Readonly<Record<string, Question>>,
  outcomes: readonly string[],
  ways: Readonly<Record<string, readonly Way[]>>,
): Flow {
  return {
    path: '/planted',
    start: Object.keys(questions)[0] ?? '',
    questions: new Map(Object.entries(questions)),
    outcomes,
    optional: new Set(),
    edges: new Map(
      Object.entries(ways).map(([from, each]) => [
        from,
        each.map((way) => (typeof way === 'string' ? { from, to: way } : { from, ...way })),
      ]),
    ),
    parts: new Map(),
  };
}

const wideDigits = (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const anySum: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(0, 1, 299_999, 300_000, 300_001, 10_000_000, 10_000_001), fc.nat({ max: 20_000_000 }))
  .chain((yen) => fc.constantFrom(String(yen), wideDigits(String(yen)), `¥${yen}`, `${yen}円`, ` ${yen} `));

const anyDayText: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: -400, max: 10 }).map((after) => daysAfter(today, after)),
  fc.constantFrom(
    '2026-02-30',
    '2026-13-01',
    '2026-11-2',
    '２０２６－１１－２１',
    '11月21日',
    '1999-12-31',
    '9999-12-31',
  ),
);

/** An arbitrary reply text in an address; often a valid one. */
export const anyReplyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...new Set([...pay.questions.values()].flatMap(answersOf))) },
  { weight: 4, arbitrary: anySum },
  { weight: 4, arbitrary: anyDayText },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...inheritedNames, '__proto__', '分からない', '', ' ', '　', '\ud800', '\udfff'),
  },
  { weight: 1, arbitrary: fc.constantFrom('9', 'あ', '\0', '\ud83d').map((letter) => letter.repeat(10_000)) },
  { weight: 2, arbitrary: hostileText },
);

const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...pay.questions.keys()) },
  { weight: 1, arbitrary: fc.constantFrom(...inheritedNames, '__proto__', 'sent', 'step', '') },
  { weight: 1, arbitrary: hostileText },
);

const replies = [...pay.questions].map(([name, question]) => {
  const sums: Record<Question['kind'], fc.Arbitrary<string>> = {
    one: fc.constantFrom(...answersOf(question)),
    several: fc.constantFrom(...answersOf(question)),
    yen: anySum,
    day: anyDayText,
  };
  return sums[question.kind].map((text) => [name, text] as const);
});

/** Arbitrary query pairs in any number and order, often valid enough to lead deep into the flow. */
export const anyPairs: fc.Arbitrary<readonly (readonly [string, string])[]> = fc
  .tuple(
    fc.tuple(...replies).chain((all) => fc.shuffledSubarray(all)),
    fc.array(fc.tuple(anyName, anyReplyText), { maxLength: 6 }),
  )
  .map(([asked, others]) => [...asked, ...others]);

/** The name of a node, an unknown name, or the start. */
export const anyNode: fc.Arbitrary<string | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(undefined, ...pay.questions.keys(), ...pay.outcomes) },
  { weight: 1, arbitrary: fc.constantFrom(...inheritedNames, '__proto__', '') },
  { weight: 1, arbitrary: hostileText },
);

/** Replies as one line, for comparison. */
export function lineOf(given: Given): string {
  return [...given]
    .map(([question, texts]) => `${question}=${texts.join('+')}`)
    .sort()
    .join(' ');
}
