import { type APIRequestContext, expect, test } from '@playwright/test';

interface Result {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly section?: string;
  readonly url: string;
  readonly excerpt: string;
  readonly score: number;
}

async function ask(request: APIRequestContext, parameters: Record<string, string>) {
  const response = await request.get('/api/search', { params: parameters });
  const body: { query: string; total: number; tookMs: number; results: Result[] } = await response.json();
  return { response, body };
}

test('さがした結果を、決めた形で答える', async ({ request }) => {
  const { response, body } = await ask(request, { q: 'ローソン 番号' });
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toMatch(/^application\/json/);
  expect(response.headers()['cache-control']).toBe('no-store');
  expect(body.query).toBe('ローソン 番号');
  expect(body.total).toBeGreaterThanOrEqual(body.results.length);
  expect(body.tookMs).toBeGreaterThanOrEqual(0);
  expect(body.results).toHaveLength(10);
  const known = ['query', 'total', 'tookMs', 'didYouMean', 'notices', 'results'];
  expect(Object.keys(body).filter((key) => !known.includes(key))).toEqual([]);
  for (const { id, type, title, section = '', url, excerpt, score, ...rest } of body.results) {
    expect(rest).toEqual({});
    expect(['guide', 'procedure', 'faq', 'konbini', 'channel', 'fact']).toContain(type);
    expect([typeof id, typeof title, typeof section, typeof score]).toEqual(['string', 'string', 'string', 'number']);
    expect(url).toMatch(/^\/[a-z0-9./-]+#[a-z0-9-]+$/);
    expect(excerpt).not.toMatch(/<[a-z]|\n/);
  }
  const scores = body.results.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('件数と種類を選べる', async ({ request }) => {
  const { body } = await ask(request, { q: '番号', limit: '3', type: 'faq' });
  expect(body.results.map(({ type }) => type)).toEqual(['faq', 'faq', 'faq']);
});

for (const q of ['', ' ', '　', '\n']) {
  test(`言葉が ${JSON.stringify(q)} なら、結果なしと答える`, async ({ request }) => {
    const { response, body } = await ask(request, { q });
    expect(response.status()).toBe(200);
    expect(body).toEqual({ query: q, total: 0, tookMs: expect.any(Number), notices: [], results: [] });
  });
}

test('言葉がまったくなくても、結果なしと答える', async ({ request }) => {
  const response = await request.get('/api/search');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ query: '', total: 0, results: [] });
});

const refused: Record<string, string>[] = [
  { q: 'あ'.repeat(201) },
  { q: '番号', limit: '0' },
  { q: '番号', limit: '51' },
  { q: '番号', limit: 'ten' },
  { q: '番号', type: 'page' },
  { q: '', limit: '-1' },
];

for (const parameters of refused) {
  test(`${JSON.stringify(parameters).slice(0, 40)} は断り、何を直すかを言う`, async ({ request }) => {
    const response = await request.get('/api/search', { params: parameters });
    expect(response.status()).toBe(400);
    expect(response.headers()['content-type']).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: '検索の指定を直してください',
      status: 400,
      detail: expect.stringMatching(/ください。$/),
      errors: [{ parameter: expect.stringMatching(/^(q|limit|type)$/), detail: expect.any(String) }],
    });
  });
}

test('200文字の言葉は受けとる', async ({ request }) => {
  expect((await request.get('/api/search', { params: { q: 'あ'.repeat(200) } })).status()).toBe(200);
});

const hostile = ['\u0000\u0001', '\u202e', '<script>', "' OR 1=1 --", '(a+)+$', '__proto__', '👩‍👩‍👧', ' '.repeat(200)];

for (const q of hostile) {
  test(`${JSON.stringify(q).slice(0, 20)} にも、ふつうに答える`, async ({ request }) => {
    expect((await ask(request, { q })).response.status()).toBe(200);
  });
}

test('片割れの文字や、壊れた符号の住所でも止まらない', async ({ request }) => {
  for (const address of ['/api/search?q=%ED%A0%80', '/api/search?q=%E3%82', '/api/search?q=%', '/api/search?q[]=a']) {
    expect((await request.get(address)).status(), address).toBe(200);
  }
});

test('住所の # の先は、当たった言葉を囲んでいる', async ({ page, request }) => {
  for (const q of ['ローソン 8888', '返金', 'チャット', '領収書', '13桁']) {
    const { body } = await ask(request, { q, limit: '5' });
    expect(body.results.length).toBeGreaterThan(0);
    for (const { url, excerpt } of body.results) {
      await page.goto(url);
      const text = await page.locator(`[id="${url.split('#')[1]}"]`).evaluate((element) => element.textContent ?? '');
      for (const [, match = ''] of excerpt.matchAll(/\[\[(.*?)\]\]/g)) expect(text, url).toContain(match);
    }
  }
});

test('ブラウザーは、この検索を自分の検索に加えられる', async ({ page, request, baseURL }) => {
  await page.goto('/');
  const link = page.locator('link[rel=search]');
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
  const response = await request.get((await link.getAttribute('href')) ?? '');
  expect(response.headers()['content-type']).toMatch(/^application\/opensearchdescription\+xml/);
  expect(await response.text()).toContain(`template="${baseURL}/search?q={searchTerms}"`);
});
