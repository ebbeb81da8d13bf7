import type { GoldenQuery } from './golden.ts';

const depth = 10;
// Grades from this one on count as help.
const helpful = 2;

/** The scores of one list of results, each from 0 to 1. */
export interface Score {
  /** The discounted gain of the first ten, relative to the best possible ten. */
  readonly ndcg: number;
  /** 1 divided by the rank of the first helpful result; 0 when none of ten helps. */
  readonly reciprocalRank: number;
  /** 1 when the first result helps. */
  readonly successAt1: number;
  /** 1 when one of the first three helps. */
  readonly successAt3: number;
  /** 1 when nothing was found. */
  readonly zero: number;
}

/** Scores the addresses that were found for a query, the best first. */
export function scoreResults(query: GoldenQuery, urls: readonly string[]): Score {
  const grades = gradeResults(query, urls);
  const best = cumulatedGain(idealGrades(query));
  const rank = grades.findIndex((grade) => grade >= helpful) + 1;
  return {
    ndcg: best === 0 ? 0 : cumulatedGain(grades) / best,
    reciprocalRank: rank === 0 ? 0 : 1 / rank,
    successAt1: rank === 1 ? 1 : 0,
    successAt3: rank >= 1 && rank <= 3 ? 1 : 0,
    zero: urls.length === 0 ? 1 : 0,
  };
}

/** The grade of each of the first ten results: that of the exact section, else that of its page. */
export function gradeResults({ grades }: Pick<GoldenQuery, 'grades'>, urls: readonly string[]): number[] {
  const seen = new Set<string>();
  return urls.slice(0, depth).map((url) => {
    const page = pageOf(url);
    // A second section of the same page adds little for the reader.
    if (seen.has(page)) return 0;
    seen.add(page);
    return grades.get(url) ?? grades.get(page) ?? 0;
  });
}

// A list has each page once, so the ideal list uses each page's best section.
function idealGrades({ grades }: GoldenQuery): number[] {
  const pages = new Map<string, number>();
  for (const [target, grade] of grades) {
    const page = pageOf(target);
    pages.set(page, Math.max(grade, pages.get(page) ?? 0));
  }
  return [...pages.values()].sort((a, b) => b - a).slice(0, depth);
}

function pageOf(address: string): string {
  return address.split('#')[0] ?? address;
}

function cumulatedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** The mean of each figure over some queries; each is 0 over none. */
export function meanScore(scores: readonly Score[]): Score {
  const mean = (read: (score: Score) => number) => average(scores.map(read));
  return {
    ndcg: mean(({ ndcg }) => ndcg),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
    successAt1: mean(({ successAt1 }) => successAt1),
    successAt3: mean(({ successAt3 }) => successAt3),
    zero: mean(({ zero }) => zero),
  };
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The difference between two systems with its 95 % bootstrap interval over queries. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Compares two systems by their figures for the same queries, in the same order; `random` gives numbers in [0, 1). */
export function pairedBootstrap(
  ours: readonly number[],
  theirs: readonly number[],
  random: () => number,
  samples = 2000,
): Difference {
  if (ours.length !== theirs.length) throw new Error(`${ours.length} figures cannot be paired with ${theirs.length}`);
  const differences = ours.map((value, index) => value - (theirs[index] ?? 0));
  const pick = () => differences[Math.floor(random() * differences.length)] ?? 0;
  const means = Array.from({ length: samples }, () => average(differences.map(pick))).sort((a, b) => a - b);
  const at = (share: number) => means[Math.round(share * (samples - 1))] ?? 0;
  return { mean: average(differences), low: at(0.025), high: at(0.975) };
}
