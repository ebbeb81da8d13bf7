import type { Occurrences } from './found-text.ts';
import type { Posting } from './postings.ts';
import { steady } from './steady.ts';
import { weights } from './weights.ts';

/** Something that the query asks for: the best of its alternatives counts in each unit. */
export interface Slot {
  readonly alternatives: readonly Alternative[];
  /** How much it counts beside other slots. */
  readonly weight: number;
}

/** A term, or where a text stands that is none. */
export interface Alternative {
  readonly term: number | Occurrences;
  readonly weight: number;
}

/** The score of each unit, 0 where no slot holds. A unit that answers only a part of what is asked loses its share. */
export function scoreUnits(
  slots: readonly Slot[],
  postingOf: (term: Alternative['term']) => Posting | undefined,
  count: number,
): Float64Array {
  const totals = new Float64Array(count);
  const covered = new Float64Array(count);
  const best = new Float64Array(count);
  let whole = 0;
  for (const { alternatives, weight } of slots) {
    const touched: number[] = [];
    let rarity = 0;
    for (const { term, weight: share } of alternatives) {
      rarity = Math.max(rarity, offer(postingOf(term), share, best, touched));
    }
    whole += rarity * weight;
    for (const unit of touched) {
      totals[unit] = (totals[unit] ?? 0) + weight * (best[unit] ?? 0);
      covered[unit] = (covered[unit] ?? 0) + rarity * weight;
      best[unit] = 0;
    }
  }
  return totals.map((total, unit) => total * coverage(covered[unit] ?? 0, whole));
}

/** What is left of a score when only a part of what is asked is covered. */
function coverage(covered: number, whole: number): number {
  return covered === 0 || covered === whole ? 1 : steady((covered / whole) ** weights.coverage);
}

/** Weighs an alternative beside those before it in its slot, notes which units it is the first in, and gives how much its rarity counts. */
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
