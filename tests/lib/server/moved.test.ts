import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readMoved, writeMoved } from '#lib/server/moved.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';
import { aFolder } from '#tests/support/project.ts';

const pages = {
  error: '失敗',
  notFound: 'ありません',
  tooLong: '長すぎます',
  unreadable: '読めません',
  busy: '',
};
const moved = new Map([
  ['/guides/number/search', '/guides/number/find'],
  ['/facts/konbini.limit', '/facts/konbini.cap'],
  ['/api/facts/konbini.limit', '/api/facts/konbini.cap'],
  ['/pay/old', '/pay/payable'],
]);
/** Knows one page. */
const site: Handler = async ({ url = '/' }, response) => {
  response.statusCode = url.startsWith('/guides/number/find') ? 200 : 404;
  response.end(response.statusCode === 200 ? '番号をさがす' : 'ありません');
};

async function ask(path: string, method = 'GET') {
  const server = createWebServer(site, pages, { findMoved: (each) => moved.get(each) });
  await once(server.listen(0), 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, path, method, agent: false }).end();
  const [answer] = await once(asked, 'response');
  let body = '';
  for await (const piece of answer) body += String(piece);
  return { status: answer.statusCode, location: answer.headers.location, headers: answer.headers, body };
}

test.each(['GET', 'HEAD'])('前の住所への %s は、いまの住所へ 308 で案内される', async (method) => {
  expect(await ask('/guides/number/search', method)).toMatchObject({
    status: 308,
    location: '/guides/number/find',
    body: '',
  });
});

test.each([
  ['/guides/number/search?from=mail&q=%E7%95%AA', '/guides/number/find?from=mail&q=%E7%95%AA'],
  ['/guides/number/search?', '/guides/number/find?'],
  ['/guides/number/search?a=/?b#c', '/guides/number/find?a=/?b#c'],
  ['/facts/konbini%2Elimit', '/facts/konbini.cap'],
  ['/api/facts/konbini.limit', '/api/facts/konbini.cap'],
])('%s は %s へ', async (from, to) => {
  expect(await ask(from)).toMatchObject({ status: 308, location: to });
});

test.each([
  '//guides/number/search',
  '/guides/number/search/x',
  '/guides/number',
  '/constructor',
  '/%2F%2Fexample.com',
])('前の住所ではない %s は、見つからないまま', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, location: undefined });
});

test('案内は、いまあるページと同じあいだだけ保存され、守りのヘッダーも付く', async () => {
  const { headers } = await ask('/guides/number/search');
  // A longer time would send readers in a circle after a move is undone.
  expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=3600');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('読む人の答えを含む住所からの案内は、保存されない', async () => {
  expect(await ask('/pay/old?total=48200')).toMatchObject({
    location: '/pay/payable?total=48200',
    headers: { 'cache-control': 'private, no-store' },
  });
});

test('いまあるページは、表にあっても案内されない', async () => {
  moved.set('/guides/number/find', '/elsewhere');
  onTestFinished(() => void moved.delete('/guides/number/find'));
  expect(await ask('/guides/number/find')).toMatchObject({ status: 200, body: '番号をさがす' });
});

test('組み立てのときに書いた表を、サーバーはそのまま読む', async () => {
  const root = await aFolder();
  await writeMoved(root, moved);
  const find = await readMoved(root);
  expect([find('/guides/number/search'), find('/guides/number/find'), find('constructor')]).toEqual([
    '/guides/number/find',
    undefined,
    undefined,
  ]);
});
