import type { CacheName } from '#lib/words/client.ts';

/** Where pages and their files are kept. */
const shelfName: CacheName = 'madoguchi.offline';

/** The search box keeps its data here (components/browser/search/kept-index.ts). */
const searchShelfName: CacheName = 'madoguchi.search';

const searchData = /^\/assets\/search-[0-9a-f]+\.json$/;

/** Whether an address names a file by its content, so that the file never changes. */
export function isHashed(path: string): boolean {
  return path.startsWith('/assets/') || path.startsWith('/_next/static/');
}

/** Whether the page of an address without query may be kept. Steps of flows and results depend on what a reader said. */
export function mayKeep(path: string): boolean {
  return !/^\/(?:pay\/|contact\/find\/|(?:search|insights)(?:\/|$)|api\/)/.test(path);
}

/** A file that is kept; `undefined` when it is not, or when the browser has no storage for it. */
export async function recall(path: string): Promise<Response | undefined> {
  try {
    return await (await shelfOf(path)).match(path, { ignoreVary: true });
  } catch {
    return undefined;
  }
}

/** The paths of everything that is kept. */
export async function keptPaths(): Promise<Set<string>> {
  const names = [shelfName, searchShelfName];
  const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return new Set(lists.flat().map(({ url }) => new URL(url).pathname));
}

/** Keeps an answer. Rejects when the disk is full or may not be used. */
export async function keep(path: string, answer: Response): Promise<void> {
  const body = await answer.blob();
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set(noteName, `${Date.now()} ${body.size}`);
  if (searchData.test(path)) await caches.delete(searchShelfName);
  await (await shelfOf(path)).put(path, new Response(body, { headers }));
}

interface KeptFile {
  readonly path: string;
  readonly at: number;
  readonly bytes: number;
}

/** Every page and file that is kept, except the data of the search. */
export async function keptFiles(): Promise<readonly KeptFile[]> {
  const shelf = await caches.open(shelfName);
  const [requests, answers] = await Promise.all([shelf.keys(), shelf.matchAll()]);
  return requests.map(({ url }, place) => ({
    path: new URL(url).pathname,
    ...noteOn(answers[place] ?? new Response()),
  }));
}

/** Throws away everything that this site keeps as files. */
export async function clearShelves(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('madoguchi.')).map((name) => caches.delete(name)));
}

/** Throws away what is kept at an address. */
export async function drop(path: string): Promise<void> {
  await (await shelfOf(path)).delete(path, { ignoreVary: true });
}

const noteName = 'x-kept';

/** When an answer was kept, in milliseconds, and its size in bytes. */
export function noteOn(kept: Response): { readonly at: number; readonly bytes: number } {
  const [at, bytes] = (kept.headers.get(noteName) ?? '').split(' ').map(Number);
  return { at: at || 0, bytes: bytes || 0 };
}

function shelfOf(path: string): Promise<Cache> {
  return caches.open(searchData.test(path) ? searchShelfName : shelfName);
}
