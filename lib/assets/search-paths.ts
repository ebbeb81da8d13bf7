import { browserAssets } from './browser-assets.ts';

/** The addresses of what lets a search form answer while one types. */
export interface SearchPaths {
  readonly script: string;
  readonly worker: string;
  readonly data: string;
}

/** Where browsers get the search box, its worker and what that searches in. */
export async function searchPaths(): Promise<SearchPaths> {
  const assets = browserAssets();
  const [script, worker, data] = await Promise.all([
    assets.pathOf('search-box'),
    assets.pathOf('search-worker'),
    assets.pathOf('search'),
  ]);
  return { script, worker, data };
}
