import { searchSections } from '#lib/finder/index.ts';
import { keptAnalyser } from '#lib/finder/kept-analyser.ts';
import {
  analyseSections,
  openSearch,
  type SearchData,
  type SearchIndex,
  type SearchSection,
  type Synonyms,
  synonymsSchema,
} from '#lib/search/index.ts';
import type { Site } from '#lib/site/index.ts';
import { shippedSearchData, shippedSite } from '#tests/support/shipped-site.ts';

/** The search data of these sections. */
export async function searchDataOf(
  sections: readonly SearchSection[],
  synonyms: Partial<Synonyms> = {},
): Promise<SearchData> {
  const { analyse } = await keptAnalyser(process.cwd());
  return analyseSections(sections, { ...synonymsSchema.parse({}), ...synonyms }, analyse);
}

/** A search over these sections, with its data as sent over the network. */
export async function searchIn(
  sections: readonly SearchSection[],
  synonyms: Partial<Synonyms> = {},
): Promise<SearchIndex> {
  return opened(await searchDataOf(sections, synonyms));
}

/** A section; by default the answer of its page. */
export function aSection(page: string, rest: Partial<SearchSection> = {}): SearchSection {
  const url = rest.url ?? `${page}#answer`;
  return { id: url, url, page, type: 'guide', title: 'ガイド', text: '本文です。', ...rest };
}

/** The sections of the shipped site, and the search over them. */
export async function shippedSearch(): Promise<{
  site: Site;
  sections: readonly SearchSection[];
  index: SearchIndex;
}> {
  const site = await shippedSite();
  return { site, sections: searchSections(site), index: opened(await shippedSearchData()) };
}

/** Opens valid search data. */
function opened(data: SearchData): SearchIndex {
  const index = openSearch(JSON.parse(JSON.stringify(data)));
  if (index === undefined) throw new Error('the search data cannot be opened');
  return index;
}
