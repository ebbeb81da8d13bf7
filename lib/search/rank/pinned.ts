import type { Corpus } from '../format/corpus.ts';
import type { PageHit } from './ranking.ts';

/** Puts pages first that were heard for, whatever their words. */
export class Pinned {
  readonly #sections = new Map<string, { readonly page: number; readonly section: number }>();

  constructor({ sections }: Corpus) {
    sections.forEach(({ url, page, heading }, section) => {
      this.#sections.set(url, { page, section });
      const path = url.split('#')[0] ?? url;
      if (heading.length === 0 || !this.#sections.has(path)) this.#sections.set(path, { page, section });
    });
  }

  /** The pages at these addresses, each by that section alone. Unknown addresses are left out. */
  only(addresses: readonly string[], best = 1): PageHit[] {
    const seen = new Set<number>();
    return addresses.flatMap((address) => {
      const found = this.#sections.get(address);
      if (found === undefined || seen.has(found.page)) return [];
      seen.add(found.page);
      return [{ page: found.page, score: best, hits: [{ section: found.section, score: best }] }];
    });
  }

  /** These pages, then the others. */
  first(addresses: readonly string[], pages: readonly PageHit[]): readonly PageHit[] {
    const best = pages[0]?.score ?? 1;
    const pinned = this.only(addresses, best);
    return pinned.length === 0
      ? pages
      : [...pinned, ...pages.filter(({ page }) => !pinned.some((each) => each.page === page))];
  }
}
