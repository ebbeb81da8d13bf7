import {
  type Analyser,
  analyseSections,
  type Hints,
  type SearchData,
  type SearchSection,
  type Synonyms,
} from '#lib/search/index.ts';
import type { Progress, Site } from '#lib/site/index.ts';
import { keptAnalyser } from './kept-analyser.ts';
import { searchSections } from './search-sections.ts';

/** Makes the search data of a site. Only changed pages are analysed again. */
export async function searchData(site: Site, progress?: Progress): Promise<SearchData> {
  const { sections, synonyms, hints, analyse, prune } = await searchIngredients(site);
  const data = await analyseSections(sections, synonyms, analyse, progress, hints);
  await prune(data.pages.length);
  return data;
}

/**
 * Makes search data of titles and headings alone, a sixth of the whole: what a phone searches in until the whole has
 * arrived. It has no facts, no text to show beside a heading, and of other languages only English.
 */
export async function firstSearchData(site: Site): Promise<SearchData> {
  const { sections, synonyms, hints, analyse } = await searchIngredients(site);
  const named = sections
    .filter(({ type }) => type !== 'fact')
    .map(({ aliases: _, ...section }) => ({ ...section, text: '' }));
  const heard = { ...hints, languages: hints.languages.filter(({ tag }) => tag === 'en') };
  const data = await analyseSections(named, synonyms, analyse, undefined, heard);
  // Similar pages are the largest part of what is left, and help ranking least.
  return { ...data, pages: data.pages.map(([path, topic, count, nearby]) => [path, topic, count, nearby, []]) };
}

/** Everything that search data is made from. */
export interface SearchIngredients {
  readonly sections: readonly SearchSection[];
  readonly synonyms: Synonyms;
  readonly hints: Hints;
  readonly analyse: Analyser;
}

/** The ingredients of a site's search data. Benchmarks use them to measure what each ingredient contributes. */
export async function searchIngredients(
  site: Site,
): Promise<SearchIngredients & { readonly prune: (count: number) => Promise<void> }> {
  return {
    sections: searchSections(site),
    synonyms: synonymsOf(site),
    hints: site.hints,
    ...(await keptAnalyser(process.cwd())),
  };
}

/** The authors' synonyms, and the readings of glossary terms. */
function synonymsOf({ synonyms, glossary }: Pick<Site, 'synonyms' | 'glossary'>): Synonyms {
  const names = { ...synonyms.names };
  for (const { term, reading } of glossary) {
    if (/\p{Script=Han}/u.test(term)) names[term] = [...(names[term] ?? []), reading];
  }
  return { ...synonyms, names };
}
