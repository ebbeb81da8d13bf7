import { openSearch, type SearchData, type SearchIndex } from '#lib/search/index.ts';
import { openOnMiniSearch } from './minisearch-engine.ts';
import type { SearchSystem } from './system.ts';

/** Our own search over its data, named for what was left out of it. */
export function ourSearch(data: SearchData, name = 'ours'): SearchSystem {
  return systemOf(name, openSearch(data));
}

/** The same over the same data, with MiniSearch to find and weigh the words. */
export function ourSearchOnMiniSearch(data: SearchData): SearchSystem {
  return systemOf('ours on MiniSearch', openOnMiniSearch(data));
}

function systemOf(name: string, index: SearchIndex | undefined): SearchSystem {
  if (index === undefined) throw new Error('The search data cannot be read by the code that made it');
  return { name, search: (query) => Promise.resolve(index.search(query).results.map(({ url }) => url)) };
}
