import type { Corpus } from './corpus.ts';
import { fold } from './fold.ts';
import type { PageHit } from './ranking.ts';

const signs = /[^\p{L}\p{N}]/gu;

/** Pages by their titles. Whoever types a title whole wants that page, however little its words say. */
export class Titles {
  readonly #pages = new Map<string, Set<number>>();

  constructor({ sections, folded }: Corpus) {
    for (const { title, page } of sections) {
      const name = title
        .map((token) => folded[token] ?? '')
        .join('')
        .replace(signs, '');
      if (name !== '') this.#pages.set(name, (this.#pages.get(name) ?? new Set()).add(page));
    }
  }

  /** Puts the pages in front that the query names. */
  first(query: string, pages: readonly PageHit[]): readonly PageHit[] {
    const named = this.#pages.get(fold(query).replace(signs, ''));
    const [best] = pages;
    if (named === undefined || best === undefined) return pages;
    const isNamed = ({ page }: PageHit) => named.has(page);
    const found = pages.filter(isNamed).map((page) => ({ ...page, score: best.score + page.score }));
    return [...found, ...pages.filter((page) => !isNamed(page))];
  }
}
