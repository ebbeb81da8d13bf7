import type { GoldenQuery } from './golden.ts';
import { meanScore, type Score, scoreResults } from './metrics.ts';
import { readTokens } from './readings.ts';
import type { SearchSystem } from './system.ts';
import { type VariantKind, variantKinds, variantsOf } from './variants.ts';

/** What a system found for a query, and how good that is. */
export interface Verdict {
  readonly query: GoldenQuery;
  readonly urls: readonly string[];
  readonly score: Score;
}

/** Asks a system every query. */
export async function judge(system: SearchSystem, queries: readonly GoldenQuery[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const urls = await system.search(query.text);
    verdicts.push({ query, urls, score: scoreResults(query, urls) });
  }
  return verdicts;
}

/** The figures of some verdicts. */
export function figures(verdicts: readonly Verdict[]): Score {
  return meanScore(verdicts.map(({ score }) => score));
}

/** The queries that have an answer; of the others, finding nothing is the only thing that can be judged. */
export function answerable(queries: readonly GoldenQuery[]): GoldenQuery[] {
  return queries.filter((query) => query.class !== 'nonsense');
}

/** The queries that may be looked at one by one; the fresh ones only ever become a figure of their own. */
export function seen(queries: readonly GoldenQuery[]): GoldenQuery[] {
  return queries.filter(({ isFresh }) => !isFresh);
}

const plainClasses = ['kanji', 'mixed', 'katakana'];

/** How good a system is when a program types the plain queries in other ways, by what it does to them. */
export async function judgeVariants(
  system: SearchSystem,
  queries: readonly GoldenQuery[],
): Promise<ReadonlyMap<VariantKind, Score>> {
  const plain = queries.filter((query) => plainClasses.includes(query.class));
  const variants = plain.flatMap((query) =>
    variantsOf(query.text, readTokens(query.text)).map(({ kind, text }) => ({ kind, query: { ...query, text } })),
  );
  const scores = new Map<VariantKind, Score>();
  for (const kind of variantKinds) {
    const own = variants.filter((variant) => variant.kind === kind).map(({ query }) => query);
    scores.set(kind, figures(await judge(system, own)));
  }
  return scores;
}

/** The mean over the ways of typing, each counted once. */
export function meanNdcg(scores: ReadonlyMap<VariantKind, Score>): number {
  return meanScore([...scores.values()]).ndcg;
}
