import { expect, test } from 'vitest';
import { problemDetails, problemResponse } from '#lib/http/index.ts';

test('プログラムには、何がいけなかったかを RFC 9457 の形で答える', () => {
  const { body, ...head } = problemDetails(404, 'その事実はありません', { detail: 'a.b という id はありません。' });
  expect(head).toEqual({ status: 404, headers: { 'content-type': 'application/problem+json' } });
  expect(JSON.parse(body)).toEqual({
    type: 'about:blank',
    title: 'その事実はありません',
    status: 404,
    detail: 'a.b という id はありません。',
  });
});

test('種類ごとに足すものも、そのまま答えに入る', async () => {
  const response = problemResponse(400, '指定を直してください', { detail: 'q が長すぎます。', errors: [{ at: 'q' }] });
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  expect(await response.json()).toMatchObject({ status: 400, errors: [{ at: 'q' }] });
});
