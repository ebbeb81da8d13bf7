import { firstSearchData, searchData } from '#lib/finder/index.ts';
import type { SearchData } from '#lib/search/index.ts';
import { messageRules, type Site, takeOver } from '#lib/site/index.ts';

/** The JSON data that browser scripts read. Each is made from the content when it is first requested. */
export const browserData = {
  message: messageRules,
  // The build command has made these before Next begins.
  search: async (site: Site) => (await takeOver<SearchData>('search')) ?? searchData(site),
  'search-first': async (site: Site) => (await takeOver<SearchData>('search-first')) ?? firstSearchData(site),
} as const satisfies Readonly<Record<string, DataProducer>>;

/** Makes a JSON value, or a promise of one. The same content must give the same bytes. */
export type DataProducer = (site: Site) => unknown;
