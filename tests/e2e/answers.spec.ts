import { get } from 'node:http';
import { expect, test } from '@playwright/test';
import { answeringPages, picker, sitemapPaths, templates, wizard } from '#tests/support/site.ts';

const others = [
  '/api/facts',
  '/api/facts/no.such',
  '/guides/',
  '/assets/no-such.js',
  '/_next/static/no-such.js',
  '/%E0%A4%A',
  '/api/facts/%E0%A4%A',
  '/api/no-such',
  '/api/health',
];

for (const path of [
  ...Object.values({ ...templates, ...answeringPages, ...wizard, ...picker }),
  ...others,
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/feed.xml',
  '/guides/checkout/order.md',
  '/facts/konbini.deadline.md',
  '/icon.svg',
  '/manifest.webmanifest',
]) {
  test(`${path} の答えには、守りの見出しがそろっている`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 });
    const headers = response.headers();
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8,}/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(Object.keys(headers).filter((name) => name.startsWith('x-nextjs'))).toEqual([]);
  });
}

test('名前に中身が入っているものだけを、ずっと覚えさせる', async ({ page, request }) => {
  await page.goto('/');
  const script = await page.locator('script[src]').getAttribute('src');
  const style = await page.locator('link[rel=stylesheet]').getAttribute('href');
  const kept = async (path: string | null) => (await request.get(path ?? '')).headers()['cache-control'];
  expect(await kept(script)).toBe('public, max-age=31536000, immutable');
  expect(await kept(style)).toBe('public, max-age=31536000, immutable');
  expect(await kept('/guides')).toBe('public, max-age=60, stale-while-revalidate=3600');
  expect(await kept('/no-such-page')).toBe('no-store');
  expect(await kept('/api/health')).toBe('no-store');
});

test('変わっていないページは、もう一度送らない', async ({ request }) => {
  const first = await request.get('/guides/checkout/order');
  const again = await request.get('/guides/checkout/order', {
    headers: { 'If-None-Match': first.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
});

test('ないページは404で、続け方を示す', async ({ page }) => {
  for (const path of ['/no-such-page', '/guides/checkout/no-such', '/konbini/no-such', '/%E0%A4%A']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('このページは見つかりません');
    await expect(page.getByRole('link', { name: /はじめのページ/ })).toBeVisible();
  }
});

test('文字にならない住所でも、どのページも「見つかりません」と答え、失敗しない', async ({ request }) => {
  const pages = ['/pay', '/contact/find', '/contact', '/konbini', '/guides', '/guides/checkout', '/faq', '/faq/number'];
  for (const folder of [...pages, '/facts', '/assets', '/_next/static']) {
    for (const path of ['%E0%A4%A', '%', '%ED%A0%80']) {
      const response = await request.get(`${folder}/${path}?x=1`, { maxRedirects: 0 });
      expect([folder, path, response.status()]).toEqual([folder, path, 404]);
      expect(await response.text()).not.toMatch(/Error|node_modules|\.ts:/);
    }
  }
  const fact = await request.get('/api/facts/%E0%A4%A');
  expect([fact.status(), await fact.json()]).toEqual([400, expect.objectContaining({ status: 400 })]);
  expect((await request.get('/api/search?q=%E0%A4%A')).status()).toBe(200);
});

test('健康状態を、数えた中身とともに答える', async ({ page, request }) => {
  const paths = await sitemapPaths(page);
  const count = (pattern: RegExp) => paths.filter((path) => pattern.test(path)).length;
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ok',
    database: 'ok',
    content: {
      articles: count(/^\/(?:guides\/[^/]+\/|konbini\/)[^/]+$/),
      faqs: count(/^\/faq\/[^/]+\/[^/]+$/),
      facts: count(/^\/facts\/[^/]+$/),
    },
    parts: { pages: 'ok', search: 'ok', ledger: 'ok' },
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});

test('ページの写しは Markdown として届き、変わっていなければもう一度は送らず、案内の文から1つずつたどれる', async ({
  request,
}) => {
  const page = await request.get('/guides/checkout/order.md');
  expect(page.headers()['content-type']).toBe('text/markdown; charset=utf-8');
  expect(await page.text()).toMatch(/^# コンビニ払いで注文する\n/);
  const known = { 'If-None-Match': page.headers().etag ?? '' };
  expect((await request.get('/guides/checkout/order.md', { headers: known })).status()).toBe(304);
  const guide = await (await request.get('/llms.txt')).text();
  const links = [...guide.matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url);
  expect(links.length).toBeGreaterThan(200);
  for (const link of links) expect((await request.head(link)).status(), link).toBe(200);
  expect((await request.get('/guides/checkout/no-such.md')).status()).toBe(404);
});

test('フィードは Atom として届き、どの項目もこのサイトのページへ導く', async ({ page, request, baseURL }) => {
  const answer = await request.get('/feed.xml');
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  // A page of the site would refuse to parse a text.
  await page.goto('about:blank');
  const links = await page.evaluate(
    (text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      if (feed.querySelector('parsererror') !== null) return ['broken'];
      return [...feed.querySelectorAll('entry > link')].map((link) => link.getAttribute('href') ?? '');
    },
    await answer.text(),
  );
  expect(links.length).toBeGreaterThan(0);
  const listed = await sitemapPaths(page);
  expect(links.filter((link) => !listed.includes(link.replace(baseURL ?? '', '')))).toEqual([]);
});

test('検索エンジンに、サイトマップの場所を教える', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`<loc>${baseURL}/guides/checkout/order</loc>`);
  expect(sitemap).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}<\/lastmod>/);
});

test('働き手のスクリプトにも、ページと同じ決まりが付いてくる', async ({ page, request }) => {
  await page.goto('/');
  const worker = await page.locator('[data-worker]').first().getAttribute('data-worker');
  const policy = async (path: string | null) => (await request.get(path ?? '')).headers()['content-security-policy'];
  expect(await policy(worker)).toBe(await policy('/'));
  expect(await policy(worker)).toContain("default-src 'none'");
});

for (const upgrade of ['websocket', 'h2c']) {
  test(`接続を ${upgrade} に切り替えるよう頼まれても、切り替えずに答える`, async ({ baseURL }) => {
    const headers = { Connection: 'Upgrade', Upgrade: upgrade };
    const status = await new Promise((resolve, reject) => {
      const request = get(`${baseURL}/guides`, { headers, timeout: 10_000 }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject).on('timeout', () => request.destroy(new Error('no answer')));
    });
    expect(status).toBe(200);
  });
}
