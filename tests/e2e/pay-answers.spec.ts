import { expect, test } from '@playwright/test';
import { pay, payPlaces } from '#tests/support/flows.ts';
import { sitemapPaths } from '#tests/support/site.ts';

const noindex = /<meta name="robots" content="[^"]*noindex/;

test('案内の入口は検索に出て、質問と結果は出ない', async ({ page, request }) => {
  const start = await (await request.get('/pay')).text();
  expect(start).not.toMatch(noindex);
  const listed = await sitemapPaths(page);
  expect(listed).toContain('/pay');
  expect(listed.filter((path) => path.startsWith('/pay/'))).toEqual([]);
  for (const [name, address] of payPlaces()) {
    const response = await request.get(address, { maxRedirects: 0 });
    const html = await response.text();
    if (address === '/pay') continue;
    expect([name, response.status(), noindex.test(html)]).toEqual([name, 200, true]);
    expect([name, html.match(/<h1[\s>]/g)?.length]).toEqual([name, 1]);
  }
});

test('どの結果も、その住所だけで開く', async ({ request }) => {
  for (const outcome of pay.outcomes) {
    const response = await request.get(`/pay/${outcome}`, { maxRedirects: 0 });
    expect([outcome, response.status()]).toEqual([outcome, 200]);
  }
});

test('答えのある住所は、途中のどこにも取っておかせない', async ({ request }) => {
  const replies = ['stage=may', 'stage=may&total=abc&sent=total', 'stage=may&total=48200', 'x=1', 'came=2026-11-01'];
  for (const query of replies) {
    for (const node of ['', '/total', '/over-cap', '/goods', '/no-such']) {
      const response = await request.get(`/pay${node}?${query}`, { maxRedirects: 0 });
      expect(response.headers()['cache-control'], `${node}?${query}`).toBe('private, no-store');
    }
  }
});

for (const node of [
  'no-such',
  'constructor',
  '__proto__',
  'Total',
  'total/',
  'total/x',
  '%00',
  '%E5%95%8F',
  '..%2Fguides',
]) {
  test(`「/pay/${node}」という質問はない`, async ({ request }) => {
    const response = await request.get(`/pay/${node}?stage=may`, { maxRedirects: 0 });
    expect([308, 404]).toContain(response.status());
    expect((await request.get(`/pay/${node}`)).status()).toBe(node === 'total/' ? 200 : 404);
  });
}

test('答えが先へ導く住所は、1度だけ、その住所へ移す', async ({ request }) => {
  for (const [from, to] of [
    ['/pay/total', '/pay/total?stage=may'],
    ['/pay/goods', '/pay'],
    ['/pay/payable?stage=counter', '/pay/chain?stage=counter'],
    ['/pay/chain?stage=counter&chain=lawson&sent=chain', '/pay/counter-lawson?chain=lawson&stage=counter'],
    [
      '/pay/total?stage=may&total=%EF%BC%94%E4%B8%87&delivery=fast&sent=total',
      '/pay/prime?delivery=fast&stage=may&total=40000',
    ],
  ] as const) {
    const response = await request.get(from, { maxRedirects: 0 });
    expect([from, response.status(), response.headers().location]).toEqual([from, 307, to]);
    expect((await request.get(to, { maxRedirects: 0 })).status()).toBe(200);
  }
});

test('どんな文字の住所でも、ページか「ない」と答える', async ({ request }) => {
  const texts = [
    'constructor',
    '__proto__',
    '%ED%A0%80',
    '%00',
    '%F0%9F%98%80',
    'a'.repeat(8_000),
    '%EF%BC%91%EF%BC%90',
    '%',
  ];
  for (const text of texts) {
    for (const address of [
      `/pay/total?stage=${text}`,
      `/pay/total?stage=may&total=${text}`,
      `/pay/came?stage=deadline&came=${text}`,
      `/pay?${text}=1`,
    ]) {
      expect([200, 307, 400], address.slice(0, 80)).toContain(
        (await request.get(address, { maxRedirects: 0 })).status(),
      );
    }
  }
  const repeated = Array.from({ length: 200 }, () => 'goods=gift').join('&');
  expect((await request.get(`/pay/seller?stage=may&total=5&delivery=standard&${repeated}`)).status()).toBe(200);
});
