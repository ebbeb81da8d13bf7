import { keptAnalyser } from '#lib/finder/analyser.ts';
import { searchData, searchSections } from '#lib/finder/index.ts';
import {
  analyseSections,
  openSearch,
  type SearchData,
  type SearchIndex,
  type SearchSection,
  type Synonyms,
  synonymsSchema,
} from '#lib/search/index.ts';
import { readSite, type Site } from '#lib/site/index.ts';

/** The data that a search in these sections needs. */
export async function searchDataOf(
  sections: readonly SearchSection[],
  synonyms: Partial<Synonyms> = {},
): Promise<SearchData> {
  const { analyse } = await keptAnalyser(process.cwd());
  return analyseSections(sections, { ...synonymsSchema.parse({}), ...synonyms }, analyse);
}

/** A search in these sections, its data as it comes over the network. */
export async function searchIn(
  sections: readonly SearchSection[],
  synonyms: Partial<Synonyms> = {},
): Promise<SearchIndex> {
  return opened(await searchDataOf(sections, synonyms));
}

/** A section that is its page's own answer, unless said otherwise. */
export function aSection(page: string, rest: Partial<SearchSection> = {}): SearchSection {
  const url = rest.url ?? `${page}#answer`;
  return { id: url, url, page, type: 'guide', title: 'ガイド', text: '本文です。', ...rest };
}

/** Everything that the shipped site lets people find, and the search in it. */
export async function shippedSearch(): Promise<{
  site: Site;
  sections: readonly SearchSection[];
  index: SearchIndex;
}> {
  const site = await readSite(process.cwd());
  return { site, sections: searchSections(site), index: opened(await searchData(site)) };
}

/** Opens data that is whole. */
function opened(data: SearchData): SearchIndex {
  const index = openSearch(JSON.parse(JSON.stringify(data)));
  if (index === undefined) throw new Error('the search data cannot be opened');
  return index;
}
