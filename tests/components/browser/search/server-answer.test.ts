import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer } from '#components/browser/search/server-answer.ts';

const result = {
  id: '/konbini/lawson#answer',
  type: 'konbini',
  title: 'ローソンで払う',
  url: '/konbini/lawson#answer',
  excerpt: '[[ローソン]]',
  score: 3,
};

test('サーバーの答えは、そのまま候補になる', () => {
  const data = { query: 'ろーそん', total: 18, tookMs: 1, didYouMean: 'ローソン', results: [result] };
  expect(readAnswer(data, 'ろーそん')).toEqual({
    query: 'ろーそん',
    total: 18,
    didYouMean: 'ローソン',
    notices: [],
    results: [result],
  });
});

test.each(['javascript:alert(1)', 'https://example.com/', '//example.com', '/\\example.com', ''])(
  'ほかへ行く住所 %s の答えは、使わない',
  (url) => {
    expect(readAnswer({ total: 1, results: [{ ...result, url }] }, 'ローソン')).toBeUndefined();
  },
);

test.each([{ type: 'page' }, { title: 1 }, { excerpt: null }, { section: 1 }, { type: '__proto__' }])(
  '形の違う結果 %j は、使わない',
  (part) => {
    expect(readAnswer({ total: 1, results: [{ ...result, ...part }] }, 'ローソン')).toBeUndefined();
  },
);

test('どんな答えが来ても、止まらない', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const answer = readAnswer(data, '');
      expect(answer === undefined || Array.isArray(answer.results)).toBe(true);
    }),
  );
});
