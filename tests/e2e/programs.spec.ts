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
  for (const path of [
    ...samples,
    '/guides/checkout/order.md',
    '/llms.txt',
    '/llms-full.txt',
    '/feed.xml',
    '/feed/deadline.xml',
  ]) {
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

test('Markdownを名指しすれば、ページの住所で写しを答え、ブラウザーにはページを答える', async ({ page, request }) => {
  for (const path of ['/guides/checkout/order', '/konbini/lawson', '/contact/chat', '/facts/konbini.deadline']) {
    const [copy, file, html] = [
      await request.get(path, { headers: { Accept: 'text/markdown, text/html;q=0.9' } }),
      await request.get(`${path}.md`),
      await request.get(path, { headers: { Accept: 'text/html,*/*;q=0.8' } }),
    ];
    expect([path, copy.headers()['content-type'], copy.headers()['content-location']]).toEqual([
      path,
      'text/markdown; charset=utf-8',
      `${path}.md`,
    ]);
    expect(await copy.text()).toBe(await file.text());
    expect([html.headers()['content-type'], html.headers().vary]).toEqual([
      'text/html; charset=utf-8',
      'Accept, Accept-Encoding',
    ]);
    expect(copy.headers().vary).toBe(html.headers().vary);
    expect(copy.headers().etag).not.toBe(html.headers().etag);
    expect(file.headers().link).toBe(`<${path}>; rel="canonical"`);
  }
  const shown = await page.goto('/guides/checkout/order');
  expect(shown?.headers()['content-type']).toBe('text/html; charset=utf-8');
});

test('一覧や説明のページにも写しがあり、ページが導くところへは、写しも導く', async ({ page, request }) => {
  const paths = ['/', '/guides', '/guides/checkout', '/faq', '/faq/checkout', '/trouble', '/konbini', '/contact'];
  for (const path of [...paths, '/pay', '/facts', '/changes', '/about', '/privacy', '/accessibility']) {
    const copy = await request.get(path, { headers: { Accept: 'text/markdown' } });
    expect([path, copy.headers()['content-type'], copy.headers()['content-location']]).toEqual([
      path,
      'text/markdown; charset=utf-8',
      `${path === '/' ? '/index' : path}.md`,
    ]);
    // The first page has the guide for assistants, and lists of facts and changes are cut on their pages alone.
    if (['/', '/facts', '/changes'].includes(path)) continue;
    await page.goto(path);
    const main = page.getByRole('main');
    const text = await copy.text();
    const anchors = main.locator('a[href^="/"]:not(nav a)');
    const links = await anchors.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect([path, links.filter((href) => !text.includes(`](${href})`))]).toEqual([path, []]);
    const titles = await main.locator('h1, h2').allInnerTexts();
    const words = (each: string) => each.replace(/[^\p{L}\p{N}]/gu, '');
    expect([path, titles.filter((each) => !words(text).includes(words(each)))]).toEqual([path, []]);
  }
});

test('払い方の案内にも写しがあり、検索の結果には載らない', async ({ request }) => {
  const copy = await request.get('/pay/payable.md');
  expect([copy.status(), copy.headers()['content-type'], copy.headers()['x-robots-tag']]).toEqual([
    200,
    'text/markdown; charset=utf-8',
    'noindex',
  ]);
  expect(await copy.text()).toContain('# このままで、コンビニで払えそうです');
});

test('全文は1 MiBに収まり、llms.txt から行けて、取っておける', async ({ request }) => {
  expect(await (await request.get('/llms.txt')).text()).toContain('/llms-full.txt');
  const whole = await request.get('/llms-full.txt');
  const text = await whole.text();
  expect([whole.status(), whole.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain('食いちがうことも伝えてください');
  const again = await request.get('/llms-full.txt', { headers: { 'If-None-Match': whole.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
});

test('話題ごとのフィードは、話題のページの頭から行ける。ない話題は、わけを答える', async ({ page, request }) => {
  for (const path of ['/guides/deadline', '/faq/deadline']) {
    await page.goto(path);
    const link = page.locator('head link[type="application/atom+xml"]');
    await expect(link).toHaveAttribute('href', '/feed/deadline.xml');
  }
  const feed = await request.get('/feed/deadline.xml');
  expect([feed.status(), feed.headers()['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect(await feed.text()).toContain('期限と取り消しの変わったところ');
  for (const wrong of ['/feed/nothing.xml', '/feed/deadline', '/feed/__proto__.xml', '/feed/constructor']) {
    expect([wrong, (await request.get(wrong)).status()]).toEqual([wrong, 404]);
  }
});
