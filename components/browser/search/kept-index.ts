import { openSearch, type SearchIndex } from '#lib/search/client.ts';

const cacheName = 'madoguchi.search';

/**
 * The index at an address, which names its content: as kept on this device, else fetched and then kept for the times
 * without a network. What is damaged or older is dropped; an older one serves only while nothing can be fetched.
 */
export async function loadIndex(path: string): Promise<SearchIndex | undefined> {
  const cache = await openCache();
  const index = await readIndex(await cache?.match(path));
  if (index !== undefined) return index;
  // What the browser has of its own accord may be damaged, too, and would stay so for a year.
  return (
    (await fetchIndex(path, 'default', cache)) ?? (await fetchIndex(path, 'reload', cache)) ?? (await anyKept(cache))
  );
}

async function fetchIndex(
  path: string,
  mode: RequestCache,
  cache: Cache | undefined,
): Promise<SearchIndex | undefined> {
  const response = await fetch(path, { cache: mode }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const copy = response.clone();
  const index = await readIndex(response);
  if (index !== undefined) await keepOnly(path, copy, cache);
  return index;
}

// A full disk must not take the search away.
async function keepOnly(path: string, response: Response, cache: Cache | undefined): Promise<void> {
  try {
    await cache?.put(path, response);
    for (const { url } of (await cache?.keys()) ?? []) {
      if (new URL(url).pathname !== path) await cache?.delete(url);
    }
  } catch {
    return;
  }
}

async function anyKept(cache: Cache | undefined): Promise<SearchIndex | undefined> {
  for (const request of (await cache?.keys()) ?? []) {
    const index = await readIndex(await cache?.match(request));
    if (index !== undefined) return index;
    await cache?.delete(request);
  }
  return undefined;
}

async function readIndex(response: Response | undefined): Promise<SearchIndex | undefined> {
  try {
    return response && openSearch(await response.json());
  } catch {
    return undefined;
  }
}

// Absent on plain http, refused in some private windows.
async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(cacheName);
  } catch {
    return undefined;
  }
}
