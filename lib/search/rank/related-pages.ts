import type { Corpus } from '../format/corpus.ts';
import { steady } from '../language/steady.ts';
import { highest } from './scoring.ts';
import { weights } from './weights.ts';

/** How closely two pages are related, by the position of one in the other's list. */
function nearness(place: number): number {
  return 1 / (1 + Math.floor(place / 2));
}

/** The page numbers with the highest scores, the best first. */
function bestOf(scores: Float64Array): number[] {
  const best: number[] = [];
  scores.forEach((score, page) => {
    if (score === 0 || (best.length === weights.supporters && score <= (scores[best.at(-1) ?? 0] ?? 0))) return;
    const place = best.findIndex((other) => score > (scores[other] ?? 0));
    best.splice(place === -1 ? best.length : place, 0, page);
    best.splice(weights.supporters);
  });
  return best;
}

/**
 * Raises pages that are related to good answers, either named by the author (`nearby`) or similar in text (`alike`).
 */
export class RelatedPages {
  readonly #named: Map<number, number>[];
  readonly #alike: Corpus['alike'];

  constructor({ nearby, alike }: Pick<Corpus, 'nearby' | 'alike'>) {
    this.#named = nearby.map(() => new Map());
    this.#alike = alike;
    nearby.forEach((others, page) => {
      others.forEach((other, place) => {
        this.#join(page, other, nearness(place));
        this.#join(other, page, nearness(place));
      });
    });
  }

  /**
   * What each page gains from the best pages, as a share of the best score. This runs twice: in the second round, pages
   * that rank high only because of the first round pass on gains, too.
   */
  gains(scores: Float64Array): Float64Array {
    const most = highest(scores);
    if (most === 0) return new Float64Array(scores.length);
    const first = this.#gainsFrom(scores);
    const again = this.#gainsFrom(scores.map((score, page) => score / most + (first[page] ?? 0)));
    return first.map((gain, page) => gain * (1 - weights.secondRound) + (again[page] ?? 0) * weights.secondRound);
  }

  #gainsFrom(scores: Float64Array): Float64Array {
    const gains = new Float64Array(scores.length);
    const most = highest(scores);
    for (const page of bestOf(scores)) {
      const influence = steady(((scores[page] ?? 0) / most) ** weights.sharpness);
      const give = (other: number, share: number) => {
        gains[other] = (gains[other] ?? 0) + share * influence;
      };
      for (const [other, near] of this.#named[page] ?? []) give(other, weights.named * near);
      for (const [other, percent] of this.#alike[page] ?? []) give(other, (weights.alike * percent) / 100);
    }
    return gains;
  }

  #join(page: number, other: number, near: number): void {
    const edges = this.#named[page];
    edges?.set(other, Math.max(near, edges.get(other) ?? 0));
  }
}
