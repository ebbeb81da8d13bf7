import { analyseSections, type SearchData, type Synonyms } from '#lib/search/index.ts';
import { keptAnalyser } from './analyser.ts';
import type { Progress } from './read-content.ts';
import { searchSections } from './search-sections.ts';
import type { Site } from './site.ts';

/** What browsers and servers search in, made from the content of a site. Only pages that changed are analysed again. */
export async function searchData(site: Site, progress?: Progress): Promise<SearchData> {
  const { analyse, prune } = await keptAnalyser(process.cwd());
  const sections = searchSections(site);
  const data = await analyseSections(sections, synonymsOf(site), analyse, progress);
  await prune(data.pages.length);
  return data;
}

/** The synonyms, and how the words of the glossary are read. */
function synonymsOf({ synonyms, glossary }: Pick<Site, 'synonyms' | 'glossary'>): Synonyms {
  const names = { ...synonyms.names };
  for (const { term, reading } of glossary) {
    if (/\p{Script=Han}/u.test(term)) names[term] = [...(names[term] ?? []), reading];
  }
  return { ...synonyms, names };
}
