import { browserAssets } from './browser-assets.ts';

/** The paths of the files that let a search field answer while the reader types. */
export interface SearchPaths {
  readonly script: string;
  readonly worker: string;
  readonly data: string;
  /** The small index that answers until `data` has arrived. */
  readonly first: string;
}

/** The paths of the search box, its worker and its data. */
export async function searchPaths(): Promise<SearchPaths> {
  const assets = browserAssets();
  const [script, worker, data, first] = await Promise.all([
    assets.pathOf('search-box'),
    assets.pathOf('search-worker'),
    assets.pathOf('search'),
    assets.pathOf('search-first'),
  ]);
  return { script, worker, data, first };
}
