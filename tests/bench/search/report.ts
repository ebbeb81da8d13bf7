import { queryClasses } from '#tests/search/golden.ts';
import { figures, meanNdcg, type Verdict } from '#tests/search/judge.ts';
import { pairedBootstrap, type Score } from '#tests/search/metrics.ts';
import { type RealVerdict, realParts } from '#tests/search/real.ts';
import { seededRandom } from '#tests/search/seeded-random.ts';
import { type VariantKind, variantKinds } from '#tests/search/variants.ts';
import { decimal, table } from '../figures.ts';

/** A system with its verdicts over the golden queries, in their order. */
export interface Judged {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
}

/** All figures of each system. Fresh queries count only in the two columns of that name. */
export function summaryTable(judged: readonly Judged[]): string {
  return table(
    [
      '',
      'nDCG@10',
      'tuned on',
      'held',
      'fresh',
      'MRR@10',
      'S@1, %',
      'S@3, %',
      'zero, %',
      'nonsense empty, %',
      'fresh nonsense empty, %',
    ],
    judged.map(({ name, verdicts }) => {
      const fresh = verdicts.filter(({ query }) => query.isFresh);
      const seen = verdicts.filter(({ query }) => !query.isFresh);
      const answered = seen.filter(isAnswerable);
      const all = figures(answered);
      return [
        name,
        fraction(all.ndcg),
        fraction(figures(answered.filter(({ query }) => !query.isHeld)).ndcg),
        fraction(figures(answered.filter(({ query }) => query.isHeld)).ndcg),
        fraction(figures(fresh.filter(isAnswerable)).ndcg),
        fraction(all.reciprocalRank),
        percent(all.successAt1),
        percent(all.successAt3),
        percent(all.zero),
        percent(emptyNonsense(seen)),
        percent(emptyNonsense(fresh)),
      ];
    }),
  );
}

/** What each system finds of what strangers typed. */
export function realTable(
  judged: readonly { readonly name: string; readonly verdicts: readonly RealVerdict[] }[],
): string {
  const rows = [false, true].flatMap((isLater) => {
    const parts = judged.map(({ verdicts }) => realParts(verdicts.filter(({ query }) => query.isLater === isLater)));
    return (parts[0] ?? []).map(([name, { count }], row) => [
      `${name} (${count}${isLater ? ', later' : ''})`,
      ...parts.map((each) => `${percent(each[row]?.[1].at1 ?? 0)} / ${percent(each[row]?.[1].at3 ?? 0)}`),
    ]);
  });
  return table(['', ...judged.map(({ name }) => name)], rows);
}

/** The quality of each system for each class of query. */
export function classTable(judged: readonly Judged[]): string {
  const classes = queryClasses.filter((name) => name !== 'nonsense');
  return table(
    ['', ...judged.map(({ name }) => name)],
    classes.map((name) => [
      name,
      ...judged.map((each) => fraction(figures(seenAnswers(each).filter(({ query }) => query.class === name)).ndcg)),
    ]),
  );
}

/** The lead of the first system over each of the others. */
export function differenceTable([first, ...others]: readonly Judged[]): string {
  return table(
    ['', 'difference', 'from', 'to'],
    others.map((other) => {
      const { mean, low, high } = pairedBootstrap(
        first === undefined ? [] : seenNdcgs(first),
        seenNdcgs(other),
        seededRandom(1),
      );
      return [other.name, fraction(mean), fraction(low), fraction(high)];
    }),
  );
}

/** The lead of one system over another, apart for the queries that we tune on and for the others. */
export function differenceByPart(one: Judged, other: Judged): string {
  const parts: Readonly<Record<string, (query: Verdict['query']) => boolean>> = {
    'tuned on': ({ isHeld, isFresh }) => !isHeld && !isFresh,
    held: ({ isHeld, isFresh }) => isHeld && !isFresh,
    fresh: ({ isFresh }) => isFresh,
  };
  const ndcgs = ({ verdicts }: Judged, isPart: (query: Verdict['query']) => boolean) =>
    verdicts.filter((each) => isAnswerable(each) && isPart(each.query)).map(({ score }) => score.ndcg);
  return table(
    ['', 'difference', 'from', 'to'],
    Object.entries(parts).map(([name, isPart]) => {
      const { mean, low, high } = pairedBootstrap(ndcgs(one, isPart), ndcgs(other, isPart), seededRandom(1));
      return [name, fraction(mean), fraction(low), fraction(high)];
    }),
  );
}

/** The loss of the first system without each of its ingredients. */
export function ablationTable([whole, ...without]: readonly Judged[]): string {
  return table(
    ['without', 'nDCG@10', 'S@3, %', 'difference', 'from', 'to'],
    without.map((each) => {
      const { ndcg, successAt3 } = figures(seenAnswers(each));
      const { mean, low, high } = pairedBootstrap(
        seenNdcgs(each),
        whole === undefined ? [] : seenNdcgs(whole),
        seededRandom(1),
      );
      return [each.name, fraction(ndcg), percent(successAt3), fraction(mean), fraction(low), fraction(high)];
    }),
  );
}

/** The quality of each system for queries that a program has varied. */
export function variantTable(
  systems: readonly { readonly name: string; readonly scores: ReadonlyMap<VariantKind, Score> }[],
): string {
  return table(
    ['', ...systems.map(({ name }) => name)],
    [
      ...variantKinds.map((kind) => [kind, ...systems.map(({ scores }) => fraction(scores.get(kind)?.ndcg ?? 0))]),
      ['**mean**', ...systems.map(({ scores }) => fraction(meanNdcg(scores)))],
    ],
  );
}

function seenAnswers({ verdicts }: Judged): Verdict[] {
  return verdicts.filter((verdict) => isAnswerable(verdict) && !verdict.query.isFresh);
}

function seenNdcgs(judged: Judged): number[] {
  return seenAnswers(judged).map(({ score }) => score.ndcg);
}

function emptyNonsense(verdicts: readonly Verdict[]): number {
  return figures(verdicts.filter((verdict) => !isAnswerable(verdict))).zero;
}

function isAnswerable({ query }: Verdict): boolean {
  return query.class !== 'nonsense';
}

function fraction(value: number): string {
  return decimal(value, 3);
}

function percent(share: number): string {
  return decimal(share * 100);
}
