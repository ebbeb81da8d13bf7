import { expect } from '@playwright/test';
import { sitemapPaths, templates, test } from '#tests/support/site.ts';

interface Reading {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly assets: readonly string[];
  readonly overflow: number;
  readonly title: string;
  readonly description: string | null;
}

test('どのページのリンクも、ページとアンカーと部品に行き着き、320ピクセルに収まる', async ({ page, request, baseURL }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const listed = await sitemapPaths(page);
  expect(listed.length).toBeGreaterThan(50);
  const readings = new Map<string, Reading>();
  for (const path of [...listed, templates['not found'], templates.error]) {
    await page.goto(path);
    readings.set(path, await page.evaluate(readPage));
  }

  const dead: string[] = [];
  for (const [path, { links }] of readings) {
    for (const link of links) {
      const url = new URL(link);
      if (url.origin !== baseURL) continue;
      const target = readings.get(url.pathname);
      if (target === undefined) dead.push(`${path} → ${url.pathname}`);
      else if (url.hash !== '' && !target.ids.includes(decodeURIComponent(url.hash.slice(1)))) dead.push(`${path} → ${link}`);
    }
  }
  expect(dead).toEqual([]);

  const assets = new Set([...readings.values()].flatMap((reading) => reading.assets));
  for (const asset of assets) expect((await request.get(asset)).status(), asset).toBe(200);

  const pages = [...readings];
  expect(pages.filter(([, { overflow }]) => overflow > 0).map(([path]) => path)).toEqual([]);
  expect(pages.filter(([, { ids }]) => new Set(ids).size < ids.length).map(([path]) => path)).toEqual([]);
  const titles = listed.map((path) => readings.get(path)?.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(listed.filter((path) => !readings.get(path)?.description)).toEqual([]);
});

test('外へ出るリンクのそばには、行き先と、公式ではないことが書いてある', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  let exits = 0;
  for (const path of await sitemapPaths(page)) {
    await page.goto(path);
    const found = await page.locator('a').evaluateAll((links) =>
      links
        .filter((link) => link instanceof HTMLAnchorElement && link.origin !== location.origin)
        .map((link) => ({ href: link.getAttribute('href') ?? '', note: link.nextElementSibling?.textContent ?? '' })),
    );
    for (const { href, note } of found) {
      exits += 1;
      expect(href, `${baseURL}${path}`).toMatch(/^https:\/\/(www\.amazon\.co\.jp|www\.kokusen\.go\.jp|www\.caa\.go\.jp)\//);
      expect(note, `${path} ${href}`).toMatch(/へ移動します/);
      if (href.includes('amazon')) expect(note).toContain('公式ではありません');
    }
  }
  expect(exits).toBeGreaterThan(0);
});

function readPage(): Reading {
  const addresses = (selector: string, attribute: 'href' | 'src') =>
    [...document.querySelectorAll(selector)].map((element) => new URL(element.getAttribute(attribute) ?? '', document.baseURI).href);
  return {
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    links: addresses('a[href]', 'href'),
    assets: [...addresses('script[src]', 'src'), ...addresses('img[src]', 'src'), ...addresses('link[href]:not([rel=canonical])', 'href')],
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? null,
  };
}
