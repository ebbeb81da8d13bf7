import fc from 'fast-check';
import { stringify } from 'yaml';
import { type AuthorProblem, sortProblems } from '#lib/content/index.ts';
import { type Fact, factSchema } from '#lib/facts/fact.ts';
import { type LedgerFile, readLedger } from '#lib/facts/index.ts';
import { showFaults } from './parsing.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Three valid sources: two blogs, and Amazon itself. */
export const sourcesText = stringify([
  { id: 's0', name: 'ブログ記事', kind: 'blog', dated: '日付なし' },
  { id: 's1', name: '別のブログ記事', kind: 'blog', dated: '日付なし' },
  { id: 'amazon-help', name: 'Amazonのヘルプ', kind: 'amazon', dated: '日付なし' },
]);

/** A valid fact as its author writes it: sources disagree, and the reading is the safe one. */
export function aFact(fields: Fields = {}): Record<string, unknown> {
  return {
    id: 'konbini.deadline',
    type: 'integer',
    unit: '日',
    safer: 'lower',
    question: '何日のうちに払うか。',
    status: 'conflict',
    claims: claimsOf(6, 3),
    reading: { value: 3, rule: 'safest', why: '遅れると注文を失うため。', sentence: '3日目までに払います。' },
    check: '番号のお知らせメール',
    checkedOn: '2026-11-21',
    reviewBy: '2027-01-20',
    ...fields,
  };
}

/** A valid fact with one source. `kind` has its type, the fields of that type, and other fields. */
export function aSingleFact(kind: Fields, value: unknown): Record<string, unknown> {
  const { unit: _, safer: __, ...rest } = aFact();
  return {
    ...rest,
    status: 'single',
    claims: claimsOf(value),
    // A copy, because YAML writes shared values as aliases.
    reading: { value: structuredClone(value), rule: 'agreed', sentence: 'コンビニ払いは前払いです。' },
    ...kind,
  };
}

/** One claim per value, from sources `s0`, `s1` and so on. */
export function claimsOf(...values: readonly unknown[]): Record<string, unknown>[] {
  return values.map((value, index) => ({ source: `s${index}`, place: `${index + 1}行`, value }));
}

/** A parsed fact; throws where the schema does. */
export function parsedFact(fields: Fields): Fact {
  return factSchema.parse(fields);
}

/** The problems of a ledger, given its files and the text of `content/sources.yaml`. */
export function faultsInLedger(texts: Readonly<Record<string, string>>, sources = sourcesText): string {
  const files = Object.entries(texts).map(([name, text]): LedgerFile => ({ file: `content/facts/${name}.yaml`, text }));
  const sourceFile = { file: 'content/sources.yaml', text: sources };
  const { problems } = readLedger(files, sourceFile);
  const textOf = ({ file }: AuthorProblem) => [...files, sourceFile].find((each) => each.file === file)?.text ?? '';
  return sortProblems(problems)
    .map((problem) => showFaults(textOf(problem), [problem]))
    .join('\n');
}

/** The problems of one ledger file. */
export function faultsInFacts(...facts: readonly Fields[]): string {
  return faultsInLedger({ konbini: stringify(facts) });
}

/** A time range as its first and last minute of the day. */
export type Minutes = readonly [from: number, to: number];

export const minuteRange: fc.Arbitrary<Minutes> = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 2, maxLength: 2 })
  .map(([a = 0, b = 0]) => (a < b ? [a, b] : [b, a]));

/** A time range as facts write it: `09:00-21:00`. */
export function clock(minutes: Minutes): string {
  return minutes
    .map((minute) => [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'))
    .join('-');
}
