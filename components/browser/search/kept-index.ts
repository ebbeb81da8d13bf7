import type { CacheName } from '#components/privacy/kept-on-device.ts';
import { openSearch, type SearchIndex } from '#lib/search/client.ts';

const cacheName: CacheName = 'madoguchi.search';

/**
 * The index at an address, which has a hash of the content: from this device, else fetched and stored for offline use.
 * A fetched index replaces damaged and older ones. An older one is used only if nothing can be fetched.
 */
export async function loadIndex(path: string): Promise<SearchIndex | undefined> {
  return (
    (await keptIndex(path)) ??
    (await fetchIndex(path, 'default')) ??
    // The browser's own cache may hold a damaged copy, and would do so for a year.
    (await fetchIndex(path, 'reload')) ??
    (await keptIndex())
  );
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

async function fetchIndex(path: string, mode: RequestCache): Promise<SearchIndex | undefined> {
  const response = await fetch(path, { cache: mode }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const copy = response.clone();
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
