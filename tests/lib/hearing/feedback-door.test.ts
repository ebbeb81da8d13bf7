import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { longestWord, openReader, openStore, type Store, type StoreSettings } from '#lib/feedback/index.ts';
import { feedbackDoor } from '#lib/hearing/feedback-door.ts';
import { createWebServer } from '#lib/server/web-server.ts';
import { noon } from '#tests/support/stores.ts';

const standIns = { error: '', notFound: '', tooLong: '', unreadable: '', busy: '' };
const template =
  '<p>{{message}}</p><input name=page value="{{page}}"><input name=form value="{{form}}"><textarea>{{comment}}</textarea>';
const pages = { version: 'v1', paths: new Set(['/konbini/lawson', '/guides/a/b']) };
const page = '/konbini/lawson';

async function site(use: (store: Store) => Store = (store) => store) {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-door-'));
  // A span of a limit must not end within a test.
  let time = noon;
  const store = await openStore({ folder, now: () => time });
  const told: unknown[] = [];
  const door = feedbackDoor({
    store: use(store),
    findPages: async () => pages,
    findTemplate: async () => template,
    tell: (error) => told.push(error),
  });
  const server = createWebServer(async (_, response) => void response.end('page'), standIns, { doors: [door] });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json', headers = {}) =>
    fetch(`${origin}/api/feedback`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, ...headers },
      redirect: 'manual',
    });
  return {
    origin,
    post,
    postJson: (value: unknown) => post(JSON.stringify(value)),
    postForm: (fields: Record<string, string>, headers = {}) =>
      post(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', headers),
    later: (milliseconds: number) => {
      time += milliseconds;
    },
    told,
    votes: () => votesIn({ folder }),
  };
}

async function votesIn(settings: StoreSettings) {
  const reader = await openReader(settings);
  const votes = await reader.db.selectFrom('votes').selectAll().execute();
  await reader.close();
  return votes;
}

test('票は、行が残ってから 201 で受け取られる', async () => {
  const { postJson, votes } = await site();
  const response = await postJson({
    page,
    helpful: false,
    reason: 'screen',
    word: '受付番号入力',
    comment: '番号は 206142758391 と出た',
  });
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: string };
  expect(await votes()).toMatchObject([
    {
      id,
      page,
      helpful: 0,
      reason: 'screen',
      word: '受付番号入力',
      comment: '番号は ●●●●●●●●●●●● と出た',
      version: 'v1',
      lang: 'ja',
    },
  ]);
});

test('同じ form をもう一度送ると、同じ行になる', async () => {
  const { postJson, votes } = await site();
  const sent = { page, helpful: true, form: 'abcdefgh-1' };
  const [one, two] = [await postJson(sent), await postJson({ ...sent, helpful: false })];
  expect([one.status, two.status]).toEqual([201, 201]);
  expect(await one.json()).toEqual(await two.json());
  expect(await votes()).toMatchObject([{ helpful: 0 }]);
});

test('スクリプトのないフォームは、303 でページへ戻る。戻った先から送ると、票が変わる', async () => {
  const { postForm, votes, origin } = await site();
  const response = await postForm({ page, helpful: 'yes', comment: '', word: '', website: '' });
  const back = response.headers.get('location') ?? '';
  expect(response.status).toBe(303);
  expect(back).toMatch(/^\/konbini\/lawson\?voted=[\w-]{22}#feedback-thanks$/);
  const referer = origin + back.split('#')[0];
  const again = await postForm({ page, helpful: 'no', reason: 'unclear', comment: '一行目\r\n二行目' }, { referer });
  expect(again.headers.get('location')).toBe(back);
  expect(await votes()).toMatchObject([{ helpful: 0, reason: 'unclear', comment: '一行目\n二行目' }]);
});

test('同じ回線の同じ端末が2台あっても、ちがう返事は混ざらず、同じ返事も15秒あとなら別の票になる', async () => {
  const { postForm, votes, later } = await site();
  const phone = { 'user-agent': 'the same phone', 'accept-language': 'ja' };
  await postForm({ page, helpful: 'yes' }, phone);
  await postForm({ page, helpful: 'no' }, phone);
  await postForm({ page, helpful: 'no', comment: 'べつの人' }, phone);
  expect((await votes()).map(({ helpful }) => helpful).sort()).toEqual([0, 0, 1]);
  later(15_001);
  await postForm({ page, helpful: 'yes' }, phone);
  expect(await votes()).toHaveLength(4);
});

test('スクリプトのないフォームのひと押しが2度届いても、票は1つで、どちらの戻り先からも変えられる', async () => {
  const { postForm, votes, origin } = await site();
  const [one, two] = [await postForm({ page, helpful: 'yes' }), await postForm({ page, helpful: 'yes' })];
  const [first = '', second = ''] = [one, two].map((answer) => answer.headers.get('location')?.split('#')[0]);
  expect(await votes()).toHaveLength(1);
  await postForm({ page, helpful: 'no', reason: 'outdated' }, { referer: origin + first });
  await postForm({ page, helpful: 'no', comment: '古い画面' }, { referer: origin + second });
  expect(await votes()).toMatchObject([{ helpful: 0, comment: '古い画面' }]);
});

test('戻り先の住所をあとで開いた人は、その票を変えない', async () => {
  const { postForm, votes, origin, later } = await site();
  const back = (await postForm({ page, helpful: 'yes' })).headers.get('location')?.split('#')[0];
  later(10 * 60_000 + 1);
  await postForm({ page, helpful: 'no' }, { referer: `${origin}${back}` });
  expect((await votes()).map(({ helpful }) => helpful).sort()).toEqual([0, 1]);
});

test('返されたフォームをもう一度送っても、はじめの分と合わせて1行になる', async () => {
  let isAway = false;
  const { postForm, votes } = await site((store) => ({
    close: store.close,
    // It is kept, but the answer is lost.
    run: async (name, input) => {
      const output = await store.run(name, input);
      if (isAway && name === 'addVote') throw new Error('gone');
      return output as never;
    },
  }));
  isAway = true;
  const again = await postForm({ page, helpful: 'no', comment: '消えない' });
  const [, form = ''] = /name=form value="([\w-]+)"/.exec(await again.text()) ?? [];
  isAway = false;
  expect((await postForm({ page, helpful: 'no', comment: '消えないはず', form })).status).toBe(303);
  expect(await votes()).toMatchObject([{ comment: '消えないはず' }]);
});

test('案内の結果からは、答えを付けたまま戻る。ほかのページの答えは付けない', async () => {
  const { post } = await site();
  const back = async (referer: string) => {
    const response = await post(`page=${page}&helpful=yes`, 'application/x-www-form-urlencoded', { referer });
    return response.headers.get('location');
  };
  expect(await back('http://localhost:3000/konbini/lawson?stage=may')).toMatch(/^\/konbini\/lawson\?stage=may&voted=/);
  expect(await back('http://localhost:3000/pay/other?stage=may')).toMatch(/^\/konbini\/lawson\?voted=/);
});

test.each([
  ['JSON でない', '{page', 400],
  ['項目がない', '{}', 400],
  ['配列', '[]', 400],
  ['null', 'null', 400],
  ['型が違う', JSON.stringify({ page, helpful: 'yes' }), 400],
  ['知らない項目', JSON.stringify({ page, helpful: true, email: 'a' }), 400],
  ['知らない理由', JSON.stringify({ page, helpful: false, reason: 'x' }), 400],
  ['知らないページ', JSON.stringify({ page: '/nowhere', helpful: true }), 400],
  ['外の住所', JSON.stringify({ page: 'https://example.com/', helpful: true }), 400],
  ['長すぎる感想', JSON.stringify({ page, helpful: true, comment: 'あ'.repeat(1001) }), 400],
  ['1万の空白', JSON.stringify({ page, helpful: true, comment: ' '.repeat(10_000) }), 400],
  ['見えない欄', JSON.stringify({ page, helpful: true, website: 'x' }), 400],
  ['速すぎる', JSON.stringify({ page, helpful: true, spent: 20 }), 400],
  ['短すぎる form', JSON.stringify({ page, helpful: true, form: 'a' }), 400],
  ['UTF-8 でない', Uint8Array.of(0x7b, 0xff, 0x7d), 400],
  ['長すぎる本文', JSON.stringify({ page, helpful: true, comment: 'a'.repeat(20_000) }), 413],
])('%s ものは断られ、行は増えない', async (_, body, status) => {
  const { post, votes } = await site();
  const response = await post(body);
  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
  expect(await response.json()).toMatchObject({
    status,
    title: expect.stringMatching(/./),
    detail: expect.stringMatching(/。$/),
  });
  expect(await votes()).toEqual([]);
});

test('ほかの形は 415、ほかのサイトからは 400、読むことは 405', async () => {
  const { post, origin, votes } = await site();
  const body = JSON.stringify({ page, helpful: true });
  expect((await post(body, 'text/plain')).status).toBe(415);
  expect((await post(body, 'multipart/form-data; boundary=x')).status).toBe(415);
  expect((await post(body, 'application/json', { 'content-encoding': 'gzip' })).status).toBe(415);
  expect((await post(body, 'application/json', { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
  const read = await fetch(`${origin}/api/feedback`);
  expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await fetch(`${origin}/guides/a/b`, { method: 'POST', body })).status).toBe(405);
  expect(await votes()).toEqual([]);
});

test.each([
  ['絵文字', '👍👨‍👩‍👧‍👦🇯🇵', '👍👨‍👩‍👧‍👦🇯🇵'],
  ['制御文字', 'a\u0000\u001bb', 'ab'],
  ['右から左の印', '\u202eabc\u2066', 'abc'],
  ['空白だけ', '   \n\t ', null],
])('%s のある感想も受け取られる', async (_, comment, kept) => {
  const { postJson, votes } = await site();
  expect((await postJson({ page, helpful: true, comment })).status).toBe(201);
  expect(await votes()).toMatchObject([{ comment: kept }]);
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 400],
  [{ 'sec-fetch-site': 'same-site' }, 400],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://elsewhere.example' }, 201],
  [{ origin: 'http://elsewhere.example' }, 400],
  [{ origin: 'null' }, 400],
  [{ origin: 'http://localhost:9' }, 201],
  [{ referer: 'http://elsewhere.example/konbini/lawson' }, 400],
  [{ referer: 'http://localhost/konbini/lawson' }, 201],
  [{}, 201],
])('どこから来たかを %j と言うものは %d になる', async (headers, status) => {
  const { post } = await site();
  expect((await post(JSON.stringify({ page, helpful: true }), 'application/json', headers)).status).toBe(status);
});

test('続けて送りすぎると 429 になり、いつまた送れるかが分かる', async () => {
  const { postJson, votes } = await site();
  for (let i = 0; i < 60; i += 1) expect((await postJson({ page, helpful: true })).status).toBe(201);
  const response = await postJson({ page, helpful: true });
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(600);
  expect(await votes()).toHaveLength(60);
});

test('データベースが答えないと 503 になり、フォームには書いたものが残る', async () => {
  const { postJson, postForm, origin, told } = await site((store) => ({
    ...store,
    run: () => Promise.reject(new Error('gone')),
  }));
  const response = await postJson({ page, helpful: true });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
  const again = await postForm({ page, helpful: 'no', comment: '</textarea><b>"消えない"</b>' });
  expect(again.status).toBe(503);
  const html = await again.text();
  expect(html).toContain('&lt;/textarea&gt;&lt;b&gt;&quot;消えない&quot;&lt;/b&gt;');
  expect(html).toContain(`value="${page}"`);
  expect(await (await fetch(`${origin}/`)).text()).toBe('page');
  expect(told).toMatchObject([{ message: 'gone' }, { message: 'gone' }]);
});

test('データベースが遅いと、待たせずに 503 にする。ほかの読む人は待たない', async () => {
  const never = new Promise<never>(() => undefined);
  const { postJson, origin } = await site((store) => ({ ...store, run: () => never }));
  const began = performance.now();
  const vote = postJson({ page, helpful: true });
  expect(await (await fetch(`${origin}/`)).text()).toBe('page');
  expect(performance.now() - began).toBeLessThan(2000);
  expect((await vote).status).toBe(503);
  expect(performance.now() - began).toBeLessThan(8000);
});

test('2単位で数える文字も、欄と同じ数え方で長さを見て、黙って切らない', async () => {
  const { postJson, votes } = await site();
  const long = await postJson({ page, helpful: false, comment: '𠮷'.repeat(501) });
  expect([long.status, (await long.json()).detail]).toEqual([400, '感想は1,000字までにしてください。']);
  expect((await postJson({ page, helpful: false, word: '𠮷'.repeat(longestWord) })).status).toBe(400);
  expect((await postJson({ page, helpful: false, comment: '𠮷'.repeat(500) })).status).toBe(201);
  expect((await votes()).map(({ comment }) => comment)).toEqual(['𠮷'.repeat(500)]);
});
