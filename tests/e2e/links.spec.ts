import { expect, type Page } from '@playwright/test';
import { factListAddress, factPages } from '#lib/facts/index.ts';
import { searchSections } from '#lib/finder/index.ts';
import { readSite } from '#lib/site/index.ts';
import { payPlaces } from '#tests/support/flows.ts';
import { sitemapPaths, templates, test } from '#tests/support/site.ts';

interface PageContents {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly assets: readonly string[];
  /** Outgoing links, each with the text right after it. */
  readonly exits: readonly { href: string; note: string }[];
  readonly title: string;
  readonly description: string | null;
}

/** What is linked but no page. */
const filesForPrograms = /^\/(?:api|mcp)(?:\/|$)|\.(?:xml|txt|md|js|json)$/;

/** Pages rendered for a reader's replies; they are in no sitemap. */
const answersReaders = /^\/(pay|contact\/find|search)(\/|$)/;

const site = await readSite(process.cwd());

/** Every page that can be reached, also those that no sitemap lists. */
async function allPaths(page: Page): Promise<string[]> {
  return [
    ...(await sitemapPaths(page)),
    ...factPages(site.facts).map(({ filter, page: number }) => factListAddress(filter, number)),
    ...payPlaces().values(),
    templates['not found'],
    templates.error,
    templates['too long'],
    templates.unreadable,
  ];
}

test('どのページのリンクも検索の行き先も、行き着くところがあり、外へ出るものは断り書きを伴う', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const listed = await sitemapPaths(page);
  expect(listed.length).toBeGreaterThan(50);
  const contents = new Map<string, PageContents>();
  for (const path of await allPaths(page)) {
    const html = await (await request.get(path)).text();
    contents.set(path.split('?')[0] ?? path, await page.evaluate(readPage, { html, address: `${baseURL}${path}` }));
  }
  const asked = new Set<string>();
  const deadLink = (from: string, link: string): string[] => {
    const { origin, pathname, hash } = new URL(link);
    if (origin !== baseURL) return [];
    if ((answersReaders.test(pathname) || filesForPrograms.test(pathname)) && hash === '') {
      asked.add(link);
      return [];
    }
    const target = contents.get(decodeURIComponent(pathname));
    const isAlive = target !== undefined && (hash === '' || target.ids.includes(decodeURIComponent(hash.slice(1))));
    return isAlive ? [] : [`${from} → ${link}`];
  };

  expect([...contents].flatMap(([path, { links }]) => links.flatMap((link) => deadLink(path, link)))).toEqual([]);

  const found = searchSections(site).filter(
    ({ page: path, url }) => contents.get(path)?.ids.includes(url.slice(path.length + 1)) !== true,
  );
  expect(found.map(({ url }) => url)).toEqual([]);

  for (const link of asked) expect((await request.get(link)).status(), link).toBe(200);

  const assets = new Set([...contents.values()].flatMap((reading) => reading.assets));
  for (const asset of assets) expect((await request.get(asset)).status(), asset).toBe(200);

  const exits = [...contents.values()].flatMap((reading) => reading.exits);
  expect(exits.length).toBeGreaterThan(0);
  const hosts = site.content.hosts.map(({ host }) => host);
  for (const { href, note } of exits) {
    expect(new URL(href).protocol).toBe('https:');
    expect(hosts).toContain(new URL(href).host);
    expect(note).toContain(href.includes('amazon') ? '公式ではありません' : 'へ移動します');
  }

  const pages = [...contents];
  expect(pages.filter(([, { ids }]) => new Set(ids).size < ids.length).map(([path]) => path)).toEqual([]);
  const titles = listed.map((path) => contents.get(path)?.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(listed.filter((path) => !contents.get(path)?.description)).toEqual([]);
});

// Opening every page takes minutes, so the pages are shared out among tests that run side by side.
const shares = 6;

for (let share = 0; share < shares; share += 1) {
  test(`どのページも320ピクセルに収まり、誤りを出さない（${share + 1}/${shares}）`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide: string[] = [];
    const paths = (await allPaths(page)).filter((_, index) => index % shares === share);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      // Scripts and styles have run by then.
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      if ((await page.evaluate(overflow)) > 0) wide.push(path);
    }
    expect(wide).toEqual([]);
  });
}

function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Reads a page without opening it. Runs in an empty page of the browser, which parses as readers' browsers do. */
function readPage({ html, address }: { readonly html: string; readonly address: string }): PageContents {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const addressOf = (element: Element, attribute: 'href' | 'src') =>
    new URL(element.getAttribute(attribute) ?? '', address);
  const addresses = (selector: string, attribute: 'href' | 'src') =>
    [...page.querySelectorAll(selector)].map((element) => addressOf(element, attribute).href);
  return {
    ids: [...page.querySelectorAll('[id]')].map(({ id }) => id),
    links: addresses('a[href]', 'href'),
    assets: [
      ...addresses('script[src]', 'src'),
      ...addresses('img[src]', 'src'),
      ...addresses('link[href]:not([rel=canonical])', 'href'),
    ],
    exits: [...page.querySelectorAll('a')]
      .map((link) => ({ link, url: addressOf(link, 'href') }))
      .filter(({ url }) => url.origin !== new URL(address).origin)
      .map(({ link, url }) => ({ href: url.href, note: link.nextElementSibling?.textContent ?? '' })),
    title: page.title,
    description: page.querySelector('meta[name=description]')?.getAttribute('content') ?? null,
  };
}
