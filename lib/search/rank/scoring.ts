import { steady } from '../language/steady.ts';
import type { Occurrences } from './found-text.ts';
import type { Posting } from './postings.ts';
import { weights } from './weights.ts';

/** One thing that the query asks for. In each unit, only the best of its alternatives counts. */
export interface Slot {
  readonly alternatives: readonly Alternative[];
  /** The slot's weight relative to other slots. */
  readonly weight: number;
}

/** A term, or the occurrences of a text that is not a term. */
export interface Alternative {
  readonly term: number | Occurrences;
  readonly weight: number;
}

/** The BM25-like score of each unit, 0 where no slot matches. A unit that matches only some of the slots is reduced. */
export function scoreUnits(
  slots: readonly Slot[],
  postingOf: (term: Alternative['term']) => Posting | undefined,
  count: number,
): Float64Array {
  const totals = new Float64Array(count);
  const covered = new Float64Array(count);
  const best = new Float64Array(count);
  let asked = 0;
  for (const { alternatives, weight } of slots) {
    const touched: number[] = [];
    let rarity = 0;
    for (const { term, weight: share } of alternatives) {
      rarity = Math.max(rarity, offer(postingOf(term), share, best, touched));
    }
    asked += rarity * weight;
    for (const unit of touched) {
      totals[unit] = (totals[unit] ?? 0) + weight * (best[unit] ?? 0);
      covered[unit] = (covered[unit] ?? 0) + rarity * weight;
      best[unit] = 0;
    }
  }
  return lessMissing(totals, covered, asked);
}

/** Reduces the scores of units that match only some of the slots. */
function lessMissing(totals: Float64Array, covered: Float64Array, asked: number): Float64Array {
  let last = 0;
  let share = 1;
  for (let unit = 0; unit < totals.length; unit += 1) {
    const own = covered[unit] ?? 0;
    if (own === 0 || own === asked) continue;
    // Consecutive units often match the same slots, so the last power is kept: computing it is slow.
    if (own !== last) share = steady((own / asked) ** weights.coverage);
    last = own;
    totals[unit] = (totals[unit] ?? 0) * share;
  }
  return totals;
}

/** Scores one alternative of a slot, records the units that no earlier alternative matched, and returns its rarity. */
function offer(posting: Posting | undefined, share: number, best: Float64Array, touched: number[]): number {
  if (posting === undefined) return 0;
  const { units, amounts } = posting;
  const frequency = (units.length + 0.5) / (best.length - units.length + 0.5);
  const rarity = share * steady(Math.log(1 + 1 / frequency) ** weights.rarity);
  const most = rarity * (weights.saturation + 1);
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    const amount = amounts[index] ?? 0;
    const score = (most * amount) / (amount + weights.saturation);
    const before = best[unit] ?? 0;
    if (before === 0) touched.push(unit);
    if (score > before) best[unit] = score;
  }
  return rarity;
}

/** The highest of some scores; 0 when there are none. */
export function highest(scores: Float64Array): number {
  let most = 0;
  for (let index = 0; index < scores.length; index += 1) most = Math.max(most, scores[index] ?? 0);
  return most;
}
