import { openSearch, type SearchData, type SearchIndex } from '#lib/search/index.ts';
import type { SearchSystem } from './system.ts';

/** Our own search over its data, named after what was left out of it. */
export function ourSearch(data: SearchData, name = 'ours'): SearchSystem {
  return systemOf(name, openSearch(data));
}

/** A search over our own data, by our engine or by one that replaces it. */
export function systemOf(name: string, index: SearchIndex | undefined): SearchSystem {
  if (index === undefined) throw new Error('The search data cannot be opened by the code that made it');
  return { name, search: (query) => Promise.resolve(index.search(query).results.map(({ url }) => url)) };
}
