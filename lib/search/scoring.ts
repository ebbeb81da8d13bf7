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
  const best = new BestScores(count);
  let whole = 0;
  for (const { alternatives, weight } of slots) {
    let rarity = 0;
    for (const { term, weight: share } of alternatives) {
      const posting = postingOf(term);
      if (posting !== undefined) rarity = Math.max(rarity, best.offer(posting, share));
    }
    whole += rarity * weight;
    best.take((unit, score) => {
      totals[unit] = (totals[unit] ?? 0) + weight * score;
      covered[unit] = (covered[unit] ?? 0) + rarity * weight;
    });
  }
  return totals.map((total, unit) =>
    total === 0 ? 0 : total * steady(((covered[unit] ?? 0) / whole) ** weights.coverage),
  );
}

/** The best score of each unit in one slot. */
class BestScores {
  readonly #scores: Float64Array;
  #touched: number[] = [];

  constructor(count: number) {
    this.#scores = new Float64Array(count);
  }

  /** Weighs an alternative beside those before; gives how much its rarity counts. */
  offer({ units, amounts }: Posting, share: number): number {
    const count = this.#scores.length;
    const frequency = (units.length + 0.5) / (count - units.length + 0.5);
    const rarity = share * steady(Math.log(1 + 1 / frequency) ** weights.rarity);
    const most = rarity * (weights.saturation + 1);
    for (let index = 0; index < units.length; index += 1) {
      const unit = units[index] ?? 0;
      const amount = amounts[index] ?? 0;
      const score = (most * amount) / (amount + weights.saturation);
      const before = this.#scores[unit] ?? 0;
      if (before === 0) this.#touched.push(unit);
      if (score > before) this.#scores[unit] = score;
    }
    return rarity;
  }

  /** Hands out what was found, and forgets it. */
  take(give: (unit: number, score: number) => void): void {
    for (const unit of this.#touched) {
      give(unit, this.#scores[unit] ?? 0);
      this.#scores[unit] = 0;
    }
    this.#touched = [];
  }
}
