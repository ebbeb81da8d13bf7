/** How near two pages are, by the place at which one names the other. */
function nearness(place: number): number {
  return 1 / (1 + Math.floor(place / 2));
}

/** Pages that tell of the same matter: what answers well speaks for what stands next to it. */
export class Neighbours {
  readonly #edges: Map<number, number>[];

  /** From the pages that each page names, the nearest first. */
  constructor(nearby: readonly (readonly number[])[]) {
    this.#edges = nearby.map(() => new Map());
    nearby.forEach((others, page) => {
      others.forEach((other, place) => {
        this.#join(page, other, nearness(place));
        this.#join(other, page, nearness(place));
      });
    });
  }

  /** What pages gain from the best ones, whose scores are given as shares of the very best. */
  gains(best: readonly { readonly page: number; readonly share: number }[]): Map<number, number> {
    const gains = new Map<number, number>();
    for (const { page, share } of best) {
      for (const [other, near] of this.#edges[page] ?? []) gains.set(other, (gains.get(other) ?? 0) + near * share);
    }
    return gains;
  }

  #join(page: number, other: number, near: number): void {
    const edges = this.#edges[page];
    edges?.set(other, Math.max(near, edges.get(other) ?? 0));
  }
}
