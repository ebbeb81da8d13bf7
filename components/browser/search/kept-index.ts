import { openSearch, type SearchIndex } from '#lib/search/client.ts';
import type { CacheName } from '#lib/words/client.ts';

const cacheName: CacheName = 'madoguchi.search';

/**
 * The index at an address, which has a hash of the content: from this device, else fetched and stored for offline use.
 * A fetched index replaces damaged and older ones. An older one is used only if nothing can be fetched. `turn` says when
 * it may be opened.
 */
export async function loadIndex(path: string, turn: () => Promise<void>): Promise<SearchIndex | undefined> {
  return (
    (await keptIndex(path)) ??
    (await fetchAndKeep(path, turn)) ??
    // The browser's own cache may hold a damaged copy, and would do so for a year.
    (await fetchAndKeep(path, turn, 'reload')) ??
    (await keptIndex())
  );
}

/** The index at an address, which is not stored. */
export async function fetchIndex(path: string): Promise<SearchIndex | undefined> {
  const response = await get(path);
  return response && readIndex(response);
}

/** The stored index of an address, or of any address. */
async function keptIndex(path?: string): Promise<SearchIndex | undefined> {
  try {
    const cache = await caches.open(cacheName);
    for (const response of await cache.matchAll(path)) {
      const index = await readIndex(response);
      if (index !== undefined) return index;
    }
  } catch {
    // Plain http and some private windows have no cache.
  }
  return undefined;
}

async function get(path: string, cache: RequestCache = 'default'): Promise<Response | undefined> {
  const response = await fetch(path, { cache }).catch(() => undefined);
  return response?.ok ? response : undefined;
}

async function fetchAndKeep(
  path: string,
  turn: () => Promise<void>,
  mode?: RequestCache,
): Promise<SearchIndex | undefined> {
  const response = await get(path, mode);
  if (response === undefined) return undefined;
  const copy = response.clone();
  await turn();
  const index = await readIndex(response);
  if (index !== undefined) await keepOnly(path, copy);
  return index;
}

async function keepOnly(path: string, response: Response): Promise<void> {
  try {
    await caches.delete(cacheName);
    await (await caches.open(cacheName)).put(path, response);
  } catch {
    // The search must also work when the disk is full.
  }
}

async function readIndex(response: Response): Promise<SearchIndex | undefined> {
  try {
    return openSearch(await response.json());
  } catch {
    return undefined;
  }
}
