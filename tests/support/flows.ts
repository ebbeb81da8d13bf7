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

/** The day on which these tests take place. */
export const today = '2026-11-21';

/** The payment flow with the figures of the ledger on that day, written out. */
export const pay = payFlow({
  capYen: 300_000,
  deadline: { safeDays: 3, longestDays: 6 },
  chains: ['seven-eleven', 'lawson', 'familymart', 'ministop', 'seicomart', 'daily-yamazaki'],
});

let walked: readonly Path[] | undefined;

/** Every way through the payment flow, walked once for a file of tests. */
export function payPaths(): readonly Path[] {
  walked ??= [...paths(pay, today)];
  return walked;
}

/** An address of every question and outcome of the payment flow that shows the same on any day: each by its name. */
export function payPlaces(): ReadonlyMap<string, string> {
  const timeless = payPaths().filter(({ trail }) => trail.every(({ reply }) => reply.kind !== 'day'));
  return new Map([
    ...pay.outcomes.map((id) => [id, addressOf(pay, id, new Map())] as const),
    ...timeless.flatMap(({ trail }) =>
      trail.map(({ question }, index) => [question, addressOf(pay, question, givenOf(trail.slice(0, index)))] as const),
    ),
  ]);
}

/** Any way through the payment flow. */
export const anyPath: fc.Arbitrary<Path> = fc.nat().map((number) => {
  const all = payPaths();
  const path = all[number % all.length];
  if (path === undefined) throw new Error('The payment flow has no way through it');
  return path;
});

type Way = string | { readonly when: When; readonly to: string };

/** A flow as its types would not let it be written: for what only a check can find. */
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

/** Any text that an address may give for a reply, with a taste for those that are one. */
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

/** The pairs of any query: names and texts in any number and order, often such that they lead far. */
export const anyPairs: fc.Arbitrary<readonly (readonly [string, string])[]> = fc
  .tuple(
    fc.tuple(...replies).chain((all) => fc.shuffledSubarray(all)),
    fc.array(fc.tuple(anyName, anyReplyText), { maxLength: 6 }),
  )
  .map(([asked, others]) => [...asked, ...others]);

/** The name of any node, of some that are none, or of the beginning. */
export const anyNode: fc.Arbitrary<string | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(undefined, ...pay.questions.keys(), ...pay.outcomes) },
  { weight: 1, arbitrary: fc.constantFrom(...inheritedNames, '__proto__', '') },
  { weight: 1, arbitrary: hostileText },
);

/** Replies as one line, so that two of them can be held against each other. */
export function lineOf(given: Given): string {
  return [...given]
    .map(([question, texts]) => `${question}=${texts.join('+')}`)
    .sort()
    .join(' ');
}
