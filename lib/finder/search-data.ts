import {
  type Analyser,
  analyseSections,
  type SearchData,
  type SearchSection,
  type Synonyms,
} from '#lib/search/index.ts';
import type { Progress, Site } from '#lib/site/index.ts';
import { keptAnalyser } from './analyser.ts';
import { searchSections } from './search-sections.ts';

/** What browsers and servers search in, made from the content of a site. Only pages that changed are analysed again. */
export async function searchData(site: Site, progress?: Progress): Promise<SearchData> {
  const { sections, synonyms, analyse, prune } = await searchIngredients(site);
  const data = await analyseSections(sections, synonyms, analyse, progress);
  await prune(data.pages.length);
  return data;
}

/** All that search data is made of. */
export interface SearchIngredients {
  readonly sections: readonly SearchSection[];
  readonly synonyms: Synonyms;
  readonly analyse: Analyser;
}

/** The ingredients of a site's search data, for whoever leaves one out to see what it is worth. */
export async function searchIngredients(
  site: Site,
): Promise<SearchIngredients & { readonly prune: (count: number) => Promise<void> }> {
  return { sections: searchSections(site), synonyms: synonymsOf(site), ...(await keptAnalyser(process.cwd())) };
}

/** The synonyms, and how the words of the glossary are read. */
function synonymsOf({ synonyms, glossary }: Pick<Site, 'synonyms' | 'glossary'>): Synonyms {
  const names = { ...synonyms.names };
  for (const { term, reading } of glossary) {
    if (/\p{Script=Han}/u.test(term)) names[term] = [...(names[term] ?? []), reading];
  }
  return { ...synonyms, names };
}
