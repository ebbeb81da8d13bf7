import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainQuery } from '#components/search/plain-query.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

test.each([
  ['ローソン', 'ローソン'],
  ['  番号\n届かない\t', '番号 届かない'],
  ['\u202e逆さま\u202c', '逆さま'],
  ['\ud800半分', '半分'],
  ['\u0000\u0007', ''],
  ['<b>太字</b>', '<b>太字</b>'],
])('「%s」は「%s」として見せる', (query, shown) => {
  expect(plainQuery(query)).toBe(shown);
});

test('長い言葉は、途中までを見せる', () => {
  expect(plainQuery('あ'.repeat(41))).toBe(`${'あ'.repeat(40)}…`);
  expect(plainQuery('😀'.repeat(40))).toBe('😀'.repeat(40));
});

test('どんな言葉も、1行に収まり、まわりの文に手を出さない', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (query) => {
      const shown = plainQuery(query);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
      expect([...shown].length).toBeLessThanOrEqual(41);
    }),
  );
});
