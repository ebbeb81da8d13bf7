import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatYen, parseYen } from '#lib/ja/index.ts';

test.each([
  ['48200', 48_200],
  ['４８，２００円', 48_200],
  ['¥48,200', 48_200],
  ['￥48,200', 48_200],
  ['\\48,200', 48_200],
  ['48、200 円', 48_200],
  ['4万8200', 48_200],
  ['4万8千', 48_000],
  ['4万8千200円', 48_200],
  ['30万', 300_000],
  ['30万円', 300_000],
  ['8千', 8_000],
  ['8千200', 8_200],
  ['4万5', 40_005],
  ['¥48,200-', 48_200],
  ['48,200円（税込）', 48_200],
  ['48,200 円（税込み）', 48_200],
  ['税込48,200円', 48_200],
  ['ご請求額：￥48,200', 48_200],
  ['0', 0],
  ['000120', 120],
  ['999999999999', 999_999_999_999],
])('「%s」は %i 円', (text, yen) => {
  expect(parseYen(text)).toBe(yen);
});

test.each([
  '',
  ' ',
  '円',
  '¥',
  '万',
  '千',
  '-48200',
  '税込',
  '注文番号：250-1234567',
  '48200-1',
  '48200.5',
  '48.200',
  '48200円以上',
  '約48200',
  '四万八千',
  '4万82000',
  '4万8千2000',
  '8千2000',
  '12千',
  '4万5万',
  '1e5',
  '0x10',
  'Infinity',
  'NaN',
  '1234567890123',
])('「%s」は、金額として読まない', (text) => {
  expect(parseYen(text)).toBeUndefined();
});

test.each([
  [0, '0円'],
  [300, '300円'],
  [48_200, '48,200円'],
  [10_000_000, '10,000,000円'],
])('%i は、%s と書く', (yen, text) => {
  expect(formatYen(yen)).toBe(text);
});

test('書いた金額は、読むと元の金額になり、ほかの書き方でも同じになる', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), (yen) => {
      const ways = [formatYen(yen), String(yen), `¥${yen}`, `${Math.floor(yen / 10_000)}万${yen % 10_000}円`];
      const wide = ways.map((way) =>
        way.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      );
      for (const way of [...ways, ...wide]) expect(parseYen(way)).toBe(yen);
    }),
  );
});

test('どんな文でも、0以上の整数になるか、読まないかのどちらか', () => {
  const text = fc
    .array(fc.constantFrom(...'0123456789０９万千,、円¥\\. -e十'), { maxLength: 14 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (sum) => {
      const yen = parseYen(sum);
      expect(yen === undefined || (Number.isSafeInteger(yen) && yen >= 0)).toBe(true);
    }),
  );
});
