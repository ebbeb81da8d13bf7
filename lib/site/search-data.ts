import { analyseSections, openSearch, type SearchData, type SearchIndex } from '#lib/search/index.ts';
import { searchSections } from './search-sections.ts';
import { loadSite, type Site } from './site.ts';

/** What browsers and servers search in, made from the content of a site. */
export function searchData(site: Site): Promise<SearchData> {
  return analyseSections(searchSections(site));
}

let opened: Promise<SearchIndex> | undefined;

/** The site of the project in the current folder, ready to be searched in this process; in development read anew. */
export function searchIndex(): Promise<SearchIndex> {
  if (process.env.NODE_ENV === 'development') return open();
  opened ??= open();
  return opened;
}

async function open(): Promise<SearchIndex> {
  const index = openSearch(await searchData(await loadSite()));
  if (index === undefined) throw new Error('The search data cannot be read by the code that made it');
  return index;
}
