import type { CacheName } from '#components/privacy/kept-on-device.ts';
import { openSearch, type SearchIndex } from '#lib/search/client.ts';

const cacheName: CacheName = 'madoguchi.search';

/**
 * The index at an address, which names its content: as kept on this device, else fetched and then kept for the times
 * without a network. What is damaged or older is dropped; an older one serves only while nothing can be fetched.
 */
export async function loadIndex(path: string): Promise<SearchIndex | undefined> {
  return (
    (await keptIndex(path)) ??
    (await fetchIndex(path, 'default')) ??
    // What the browser has of its own accord may be damaged, too, and would stay so for a year.
    (await fetchIndex(path, 'reload')) ??
    (await keptIndex())
  );
}

/** What is kept from an address, or from any. */
async function keptIndex(path?: string): Promise<SearchIndex | undefined> {
  try {
    const cache = await caches.open(cacheName);
    for (const response of await cache.matchAll(path)) {
      const index = await readIndex(response);
      if (index !== undefined) return index;
    }
  } catch {
    // There is no cache on plain http, nor in some private windows.
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
    // A full disk must not take the search away.
  }
}

async function readIndex(response: Response): Promise<SearchIndex | undefined> {
  try {
    return openSearch(await response.json());
  } catch {
    return undefined;
  }
}
