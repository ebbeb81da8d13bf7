import { searchData } from '#lib/finder/index.ts';
import type { SearchData } from '#lib/search/index.ts';
import { readSite, type Site } from '#lib/site/index.ts';

let site: Promise<Site> | undefined;
let data: Promise<SearchData> | undefined;

/** The site of this project, read once for all tests of a worker. */
export function shippedSite(): Promise<Site> {
  site ??= readSite(process.cwd());
  return site;
}

/** The search data of this project, made once for all tests of a worker. */
export function shippedSearchData(): Promise<SearchData> {
  data ??= shippedSite().then((read) => searchData(read));
  return data;
}
