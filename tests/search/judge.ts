import type { GoldenQuery } from './golden.ts';
import { meanScore, type Score, scoreResults } from './metrics.ts';
import { readTokens } from './readings.ts';
import type { SearchSystem } from './system.ts';
import { type VariantKind, variantKinds, variantsOf } from './variants.ts';

/** The results of a system for a query, and their scores. */
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

/** The mean scores of some verdicts. */
export function figures(verdicts: readonly Verdict[]): Score {
  return meanScore(verdicts.map(({ score }) => score));
}

/** The queries that have an answer. For the others only finding nothing is correct. */
export function answerable(queries: readonly GoldenQuery[]): GoldenQuery[] {
  return queries.filter((query) => query.class !== 'nonsense');
}

/** The queries that may be inspected one by one. Fresh queries are only reported as a total. */
export function seen(queries: readonly GoldenQuery[]): GoldenQuery[] {
  return queries.filter(({ isFresh }) => !isFresh);
}

const plainClasses = ['kanji', 'mixed', 'katakana'];

/** The scores of a system for program-made variants of the plain queries, by kind of variant. */
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

/** The mean over the kinds of variants, each counted once. */
export function meanNdcg(scores: ReadonlyMap<VariantKind, Score>): number {
  return meanScore([...scores.values()]).ndcg;
}
