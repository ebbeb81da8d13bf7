import {
  analyseSections,
  openSearch,
  type SearchData,
  type SearchIndex,
  type SearchSection,
  type Synonyms,
  synonymsSchema,
} from '#lib/search/index.ts';
import { keptAnalyser } from '#lib/site/analyser.ts';

/** The data that a search in these sections needs. */
async function searchDataOf(sections: readonly SearchSection[], synonyms: Partial<Synonyms> = {}): Promise<SearchData> {
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

/** Opens data that is whole. */
function opened(data: SearchData): SearchIndex {
  const index = openSearch(JSON.parse(JSON.stringify(data)));
  if (index === undefined) throw new Error('the search data cannot be opened');
  return index;
}
