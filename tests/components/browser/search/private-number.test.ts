import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsPrivateNumber } from '#components/browser/search/private-number.ts';

test.each([
  '12345678901',
  '1234567890123',
  '番号 123-4567-8901 がエラー',
  '１２３４５６７８９０１',
  '250-1234567-1234567',
  '1234 5678 901',
  '03ー1234ー5678',
])('「%s」には、外へ送らない番号がある', (query) => {
  expect(holdsPrivateNumber(query)).toBe(true);
});

test.each(['8888', '13桁', '30万円', '2026年11月21日', '7-11', '6日', '48,200円', '2026-11-21', 'コンビニ払い', ''])(
  '「%s」は、ふつうにさがせる',
  (query) => {
    expect(holdsPrivateNumber(query)).toBe(false);
  },
);

test('支払い番号は、どこに書かれていても、どう区切られていても見つかる', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 17 });
  fc.assert(
    fc.property(
      fc.string(),
      digits,
      fc.constantFrom('', ' ', '-', '　', 'ー'),
      fc.string(),
      (before, all, gap, after) => {
        expect(holdsPrivateNumber(`${before}${all.join(gap)}${after}`)).toBe(true);
      },
    ),
  );
});
