import { test as base, expect, type Page } from '@playwright/test';
import { type Front, openFront } from './front.ts';

/** The last file of the list that is kept ahead (lib/assets/offline-worker.ts). */
export const lastKept = '/facts';

/** A test with a site of its own, whose network can be cut, slow or of another version. */
export const test = base.extend<{ front: Front }>({
  front: async ({ baseURL }, use) => {
    const front = await openFront(baseURL ?? '');
    await use(front);
    await front.close();
  },
});

/** The heading of the page that stands in for one that is not kept. */
export const offlineTitle = '電波がなくて、このページを開けません';

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens a page and waits until everything of the list is kept; then the network is cut. */
export async function visitAndCut(
  page: Page,
  front: Front,
  path = '/',
  until: string | RegExp = lastKept,
): Promise<void> {
  await page.goto(front.address + path);
  await untilKept(page, until);
  front.isCut = true;
}

/** Waits until the service worker has kept a path. */
export async function untilKept(page: Page, path: string | RegExp): Promise<void> {
  const pattern = typeof path === 'string' ? new RegExp(`^${path.replaceAll('/', '\\/')}$`) : path;
  await expect
    .poll(async () => (await keptOn(page)).some((each) => pattern.test(each)), { timeout: 60_000 })
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
