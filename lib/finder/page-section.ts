import type { SearchSection } from '#lib/search/index.ts';

/** A section of a page, identified by its address. */
export function pageSection(
  page: string,
  anchor: string,
  rest: Omit<SearchSection, 'id' | 'url' | 'page'>,
): SearchSection {
  const url = `${page}#${anchor}`;
  return { id: url, url, page, ...rest };
}

/** Related pages and facts, alternating. Both lists are in order of importance. */
export function nearbyPages(related: readonly string[], facts: readonly string[]): string[] {
  const pages = related.map((path) => path.split('#')[0] ?? path);
  const ledger = facts.map((id) => `/facts/${id}`);
  const turns = Array.from({ length: Math.max(pages.length, ledger.length) }, (_, index) => index);
  const all = turns.flatMap((index) => [pages[index], ledger[index]]).filter((path) => path !== undefined);
  return [...new Set(all)].slice(0, mostNearby);
}

const mostNearby = 8;

/** The phrases of readers for a page or its parts, each with the address that answers. */
export function askedAliases({ path, asked, askedAt }: AskedPage): [target: string, text: string][] {
  return Object.entries({ '#answer': asked, ...askedAt }).flatMap(([part, wordings]) =>
    wordings.map((text): [string, string] => [path + part, text]),
  );
}

interface AskedPage {
  readonly path: string;
  readonly asked: readonly string[];
  readonly askedAt: Readonly<Record<string, readonly string[]>>;
}
