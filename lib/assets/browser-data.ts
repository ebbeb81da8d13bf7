import { firstSearchData, searchData } from '#lib/finder/index.ts';
import { messageRules, type Site } from '#lib/site/index.ts';

/** The JSON data that browser scripts read. Each is made from the content when it is first requested. */
export const browserData = {
  message: messageRules,
  search: searchData,
  'search-first': firstSearchData,
} as const satisfies Readonly<Record<string, DataProducer>>;

/** Makes a JSON value, or a promise of one. The same content must give the same bytes. */
export type DataProducer = (site: Site) => unknown;
