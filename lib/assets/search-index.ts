import { openSearch, type SearchIndex } from '#lib/search/index.ts';
import { browserAssets } from './browser-assets.ts';

interface Opened {
  readonly path: string;
  readonly index: Promise<SearchIndex>;
}

declare global {
  var madoguchiSearch: { opened?: Opened } | undefined;
}

// Next bundles this module separately for pages and for the API. The opened index is on `globalThis`, so that the
// process does not hold it twice. In development each bundle has its own, so that code changes take effect.
function shelf(): { opened?: Opened } {
  globalThis.madoguchiSearch ??= {};
  return globalThis.madoguchiSearch;
}

const ours = process.env.NODE_ENV === 'development' ? {} : shelf();

/** The search index of the project in the current folder, opened in this process from the data that browsers get. */
export async function searchIndex(): Promise<SearchIndex> {
  const path = await browserAssets().pathOf('search');
  return openOnce(path, ours);
}

/**
 * Opens the index at the first call and shares it with concurrent calls. Opens it again after a failure, or when the
 * content has changed.
 */
function openOnce(path: string, kept: { opened?: Opened }): Promise<SearchIndex> {
  if (kept.opened?.path === path) return kept.opened.index;
  const opened = { path, index: open() };
  kept.opened = opened;
  opened.index.catch(() => {
    if (kept.opened === opened) delete kept.opened;
  });
  return opened.index;
}

async function open(): Promise<SearchIndex> {
  const index = openSearch(JSON.parse(await browserAssets().textOf('search')));
  if (index === undefined) throw new Error('The search data cannot be opened by the code that made it');
  return index;
}
