import { searchData } from '#lib/finder/index.ts';
import { messageRules, type Site } from '#lib/site/index.ts';

/** What the browser's scripts read, as JSON: each is made from the content when something first names it. */
export const browserData = {
  message: messageRules,
  search: searchData,
} as const satisfies Readonly<Record<string, DataProducer>>;

/** Makes a value that JSON can hold, or promises one; the same bytes for the same content. */
export type DataProducer = (site: Site) => unknown;
