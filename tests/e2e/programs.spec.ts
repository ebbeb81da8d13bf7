import { type APIRequestContext, expect, test } from '@playwright/test';

const samples = [
  '/api/v1',
  '/api/v1/guides',
  '/api/v1/guides/checkout/order',
  '/api/v1/konbini/lawson',
  '/api/v1/channels/chat',
  '/api/v1/flows/pay',
  '/api/v1/facts/konbini.deadline',
  '/api/openapi.json',
  '/api/v1/search?q=8888',
];

async function lists(request: APIRequestContext) {
  const { lists: found } = await (await request.get('/api/v1')).json();
  return Object.values(found as Record<string, string>);
}

test('入口から、どの一覧にも、どの一覧からも1つずつに進める', async ({ request }) => {
  for (const list of await lists(request)) {
    const answer: Record<string, unknown> = await (await request.get(list)).json();
    const [first] = Object.values(answer)[0] as { apiUrl?: string; id: string }[];
    const one = await request.get(first?.apiUrl ?? `${list}/${first?.id}`);
    expect([list, one.status(), (await one.json()).id]).toEqual([list, 200, first?.id]);
  }
});

test('版を省いた住所は、いちばん新しい版と同じものを答える', async ({ request }) => {
  for (const path of ['guides/checkout/order', 'konbini/lawson', 'channels/chat', 'flows/pay']) {
    const [with_, without] = await Promise.all([request.get(`/api/v1/${path}`), request.get(`/api/${path}`)]);
    expect(without.status()).toBe(200);
    expect(await without.text()).toBe(await with_.text());
    expect(without.headers().etag).toBe(with_.headers().etag);
  }
  const old = await (await request.get('/api/search?q=8888')).json();
  const now = await (await request.get('/api/v1/search?q=8888')).json();
  expect(old.results).toEqual(now.results);
});

test('変わっていない答えは、もう一度送らず、ページと同じだけ取っておける', async ({ request }) => {
  for (const path of ['/api/v1/guides/checkout/order', '/api/facts', '/api/openapi.json']) {
    const first = await request.get(path);
    expect(first.headers()['cache-control']).toBe('public, max-age=60, stale-while-revalidate=3600');
    expect(first.headers()['content-type']).toBe('application/json');
    const again = await request.get(path, { headers: { 'If-None-Match': first.headers().etag ?? '' } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  }
  expect((await request.get('/api/v1/search?q=8888')).headers()['cache-control']).toBe('no-store');
});

test('ほかのサイトのページからも読めて、送ることはできない', async ({ request }) => {
  for (const path of [...samples, '/guides/checkout/order.md', '/llms.txt', '/feed.xml']) {
    const said = await request.get(path, { headers: { Origin: 'https://other.example' } });
    expect([path, said.headers()['access-control-allow-origin']]).toEqual([path, '*']);
    const before = await request.fetch(path, { method: 'OPTIONS' });
    expect([path, before.status()]).toEqual([path, 204]);
    expect(before.headers()['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
    expect((await request.post(path, { data: {} })).status()).toBe(405);
  }
  for (const path of ['/', '/api/feedback', '/api/health']) {
    const said = await request.fetch(path, { method: 'OPTIONS' });
    expect([path, said.status(), said.headers()['access-control-allow-origin']]).toEqual([path, 405, undefined]);
  }
});

test('ない住所、ない版、読めない住所、使えない指定には、わけを答え、失敗しない', async ({ request }) => {
  const wrong: readonly (readonly [string, number])[] = [
    ['/api/v1/guides/checkout/odrer', 404],
    ['/api/v1/guides/checkout', 404],
    ['/api/guides/constructor/__proto__', 404],
    ['/api/v1/flows/toString', 404],
    ['/api/v2/guides', 404],
    ['/api/v1/facts/%00', 404],
    ['/api/v1/facts/%E0%A4%A', 400],
    [`/api/v1/facts/${'a'.repeat(20_000)}`, 404],
    ['/api/nothing', 404],
    ['/api/v1/search?q=a&limit=0', 400],
    [`/api/v1/search?q=${'a'.repeat(300)}`, 400],
    ['/api/v1/search?q=a&type=__proto__', 400],
  ];
  for (const [path, status] of wrong) {
    const said = await request.get(path);
    expect([path.slice(0, 60), said.status(), said.headers()['content-type']]).toEqual([
      path.slice(0, 60),
      status,
      'application/problem+json',
    ]);
    expect(await said.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  }
  const near = await (await request.get('/api/v1/guides/checkout/odrer')).json();
  expect(near.detail).toContain('/api/v1/guides/checkout/order');
});

test('プログラムのためのページから、例として挙げた住所に、どれも行ける', async ({ page, request }) => {
  await page.goto('/about');
  await page.getByRole('main').getByRole('link', { name: 'プログラムから' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('プログラムから使う');
  const links = await page
    .getByRole('main')
    .locator('a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const addresses = links.filter((href) => href?.startsWith('/') === true);
  expect(addresses.length).toBeGreaterThan(8);
  for (const href of addresses) expect([href, (await request.get(href ?? '')).status()]).toEqual([href, 200]);
});
