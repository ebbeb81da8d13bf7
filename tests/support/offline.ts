import { expect, type Page } from '@playwright/test';

/** Waits until the service worker has kept a path. */
export async function untilKept(page: Page, path: string | RegExp): Promise<void> {
  const pattern = typeof path === 'string' ? new RegExp(`^${path.replaceAll('/', '\\/')}$`) : path;
  await expect
    .poll(async () => (await keptOn(page)).some((each) => pattern.test(each)), { timeout: 30_000 })
    .toBe(true);
}

/** The addresses of everything that is kept on this device, with their queries. */
export function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => url.slice(location.origin.length));
  });
}

/** Makes what is kept at a path older by some hours. */
export function age(page: Page, path: string, hours: number): Promise<void> {
  return page.evaluate(
    async ([at, older]) => {
      const shelf = await caches.open('madoguchi.offline');
      const kept = await shelf.match(at);
      if (kept === undefined) throw new Error(`${at} is not kept`);
      const headers = new Headers(kept.headers);
      const [time, bytes] = (headers.get('x-kept') ?? '').split(' ');
      headers.set('x-kept', `${Number(time) - older * 60 * 60 * 1000} ${bytes}`);
      await shelf.put(at, new Response(await kept.blob(), { headers }));
    },
    [path, hours] as const,
  );
}

/** The last file of the list that is kept ahead (lib/assets/offline-worker.ts). */
export const lastKept = '/facts';
