import { openSearch, type SearchIndex } from '#lib/search/index.ts';
import { browserAssets } from './browser-assets.ts';

let opened: { readonly text: string; readonly index: SearchIndex } | undefined;

/** The site of the project in the current folder, ready to be searched in this process, from the data that browsers get. */
export async function searchIndex(): Promise<SearchIndex> {
  const assets = browserAssets();
  if (opened !== undefined && process.env.NODE_ENV !== 'development') return opened.index;
  const text = await assets.textOf('search');
  if (opened?.text === text) return opened.index;
  const index = openSearch(JSON.parse(text));
  if (index === undefined) throw new Error('The search data cannot be read by the code that made it');
  opened = { text, index };
  return index;
}
