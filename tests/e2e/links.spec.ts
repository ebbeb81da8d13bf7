import { expect } from '@playwright/test';
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
  readonly overflow: number;
  readonly title: string;
  readonly description: string | null;
}

/** What is linked but no page. */
const filesForPrograms = ['/feed.xml'];

/** Pages rendered for a reader's replies; they are in no sitemap. */
const answersReaders = /^\/(pay|contact\/find|search)(\/|$)/;

test('どのページのリンクも検索の行き先も、行き着くところがあり、外へ出るものは断り書きを伴い、320ピクセルに収まる', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const listed = await sitemapPaths(page);
  expect(listed.length).toBeGreaterThan(50);
  const contents = new Map<string, PageContents>();
  const asked = new Set<string>();
  const deadLink = (from: string, link: string): string[] => {
    const { origin, pathname, hash } = new URL(link);
    if (origin !== baseURL) return [];
    if ((answersReaders.test(pathname) || filesForPrograms.includes(pathname)) && hash === '') {
      asked.add(link);
      return [];
    }
    const target = contents.get(decodeURIComponent(pathname));
    const isAlive = target !== undefined && (hash === '' || target.ids.includes(decodeURIComponent(hash.slice(1))));
    return isAlive ? [] : [`${from} → ${link}`];
  };
  const site = await readSite(process.cwd());
  for (const path of [
    ...listed,
    ...factPages(site.facts).map(({ filter, page: number }) => factListAddress(filter, number)),
    ...payPlaces().values(),
    templates['not found'],
    templates.error,
    templates['too long'],
    templates.unreadable,
  ]) {
    await page.goto(path);
    contents.set(path.split('?')[0] ?? path, await page.evaluate(readPage));
  }

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
  expect(pages.filter(([, { overflow }]) => overflow > 0).map(([path]) => path)).toEqual([]);
  expect(pages.filter(([, { ids }]) => new Set(ids).size < ids.length).map(([path]) => path)).toEqual([]);
  const titles = listed.map((path) => contents.get(path)?.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(listed.filter((path) => !contents.get(path)?.description)).toEqual([]);
});

function readPage(): PageContents {
  const addresses = (selector: string, attribute: 'href' | 'src') =>
    [...document.querySelectorAll(selector)].map(
      (element) => new URL(element.getAttribute(attribute) ?? '', document.baseURI).href,
    );
  return {
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    links: addresses('a[href]', 'href'),
    assets: [
      ...addresses('script[src]', 'src'),
      ...addresses('img[src]', 'src'),
      ...addresses('link[href]:not([rel=canonical])', 'href'),
    ],
    exits: [...document.querySelectorAll('a')]
      .filter((link) => link.origin !== location.origin)
      .map((link) => ({ href: link.href, note: link.nextElementSibling?.textContent ?? '' })),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? null,
  };
}
