import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestOrders, splitInto } from '#lib/konbini/client.ts';

test.each([
  [299_999, 1],
  [300_001, 2],
  [312_000, 2],
  [599_998, 2],
  [600_000, 3],
  [748_000, 3],
])('%i円は、どれも30万円より少ない注文%iつになる', (yen, orders) => {
  expect(fewestOrders(yen, 300_000)).toBe(orders);
});

test('312,000円は、半分ずつに分ける', () => {
  expect(splitInto(312_000, 2)).toEqual([156_000, 156_000]);
  expect(splitInto(748_000, 3)).toEqual([249_334, 249_333, 249_333]);
});

const cap = fc.integer({ min: 2, max: 1_000_000 });
const sum = fc.integer({ min: 1, max: 10_000_000 });
// The sum is limited so that lists stay short.
const sums = fc.tuple(sum, cap).filter(([yen, capYen]) => yen / (capYen - 1) <= 2_000);

test('分けた注文の合計は元の金額で、どれも上限より少なく、1つ減らすと上限に届く。差は1円まで、大きいものが先に来る', () => {
  fc.assert(
    fc.property(sums, ([yen, capYen]) => {
      const orders = fewestOrders(yen, capYen);
      const parts = splitInto(yen, orders);
      expect(parts).toHaveLength(orders);
      expect(parts.reduce((total, part) => total + part, 0)).toBe(yen);
      expect(Math.max(...parts)).toBeLessThan(capYen);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      expect(parts).toEqual([...parts].sort((a, b) => b - a));
      if (orders > 1) expect(Math.max(...splitInto(yen, orders - 1))).toBeGreaterThanOrEqual(capYen);
    }),
  );
});
