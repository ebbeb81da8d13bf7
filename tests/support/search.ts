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

/** A section without faults: the answer of a guide. */
export function aSection(fields: Partial<SearchSection> = {}): SearchSection {
  const page = fields.page ?? '/guides/store/pay';
  const url = fields.url ?? `${page}#answer`;
  return { id: url, url, page, type: 'guide', title: 'お店で払う', text: 'レジで払います。', ...fields };
}

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

/** Opens data that is whole. */
export function opened(data: SearchData): SearchIndex {
  const index = openSearch(JSON.parse(JSON.stringify(data)));
  if (index === undefined) throw new Error('the search data cannot be opened');
  return index;
}
