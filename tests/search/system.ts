import type { SearchSection } from '#lib/search/index.ts';

/** A search to be judged. */
export interface SearchSystem {
  readonly name: string;
  /** The addresses of the sections that it finds, the best first, each page once. */
  readonly search: (query: string) => Promise<readonly string[]>;
}

/** How many sections to request from a library that knows no pages: enough for ten pages. */
export const sectionsAsked = 100;

/** Keeps the best section of each page, as our results page does; this helps every system. */
export function onePerPage(urls: readonly string[], sections: readonly SearchSection[]): readonly string[] {
  const pages = new Map(sections.map(({ url, page }) => [url, page]));
  const seen = new Set<string>();
  return urls.filter((url) => {
    const page = pages.get(url) ?? url;
    if (seen.has(page)) return false;
    seen.add(page);
    return true;
  });
}
