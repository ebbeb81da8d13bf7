import type { Corpus } from './corpus.ts';
import { weights } from './weights.ts';

/** How near two pages are, by the place at which one names the other. */
function nearness(place: number): number {
  return 1 / (1 + Math.floor(place / 2));
}

/** Pages that tell of the same matter, as their authors or their words say: what answers well speaks for those next to it. */
export class Neighbours {
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

  /** What pages gain from the best ones, whose scores are given as shares of the very best; in the same measure. */
  gains(best: readonly { readonly page: number; readonly share: number }[]): Map<number, number> {
    const gains = new Map<number, number>();
    const give = (page: number, gain: number) => gains.set(page, (gains.get(page) ?? 0) + gain);
    for (const { page, share } of best) {
      for (const [other, near] of this.#named[page] ?? []) give(other, weights.named * near * share);
      for (const [other, percent] of this.#alike[page] ?? []) give(other, (weights.alike * percent * share) / 100);
    }
    return gains;
  }

  #join(page: number, other: number, near: number): void {
    const edges = this.#named[page];
    edges?.set(other, Math.max(near, edges.get(other) ?? 0));
  }
}
