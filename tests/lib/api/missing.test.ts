import { expect, test } from 'vitest';
import { missingAnswer } from '#lib/api/index.ts';

const known = ['/api/v1/guides/checkout/order', '/api/v1/facts/konbini.deadline'];

test.each([
  ['/api/v1/facts/konbini.dedline', 'もしかして「/api/v1/facts/konbini.deadline」ですか。'],
  ['/api/v2/facts/konbini.deadline', 'いまの版は v1 です。/api/v1 から始めてください。'],
  ['/api/v1/nothing-like-it-at-all', '一覧は /api/v1 にあります。'],
  [`/api/v1/guides/${'a'.repeat(60_000)}`, '一覧は /api/v1 にあります。'],
])('%.60s には、わけを言って404で答える', async (path, detail) => {
  const said = missingAnswer(path, known);
  expect([said.status, said.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  expect(await said.json()).toMatchObject({ status: 404, detail });
});
