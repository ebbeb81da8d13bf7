import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitEvenly, splitFully } from '#lib/konbini/client.ts';

test('748,000円は、30万円までの注文3つに分ける', () => {
  expect(splitFully(748_000, 300_000)).toEqual([300_000, 300_000, 148_000]);
  expect(splitEvenly(748_000, 300_000)).toEqual([249_334, 249_333, 249_333]);
});

test.each([
  [300_000, 1],
  [300_001, 2],
  [600_000, 2],
  [600_001, 3],
])('%i円は、30万円までの注文%iつになる', (yen, orders) => {
  expect(splitFully(yen, 300_000)).toHaveLength(orders);
  expect(splitEvenly(yen, 300_000)).toHaveLength(orders);
});

const cap = fc.integer({ min: 1, max: 1_000_000 });
const sum = fc.integer({ min: 1, max: 10_000_000 });

/** The number of orders needed for a sum, by filling one after another. */
function ordersFor(yen: number, capYen: number): number {
  let orders = 0;
  for (let left = yen; left > 0; left -= capYen) orders += 1;
  return orders;
}

// The sum is limited so that the test can count the orders.
const sums = fc.tuple(sum, cap).filter(([yen, capYen]) => yen / capYen <= 2_000);

test('分けた注文の合計は元の金額で、どれも1円以上で上限を超えず、数はいちばん少ない', () => {
  fc.assert(
    fc.property(sums, ([yen, capYen]) => {
      for (const parts of [splitFully(yen, capYen), splitEvenly(yen, capYen)]) {
        expect(parts.reduce((total, part) => total + part, 0)).toBe(yen);
        expect(Math.max(...parts)).toBeLessThanOrEqual(capYen);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(1);
        expect(parts.every(Number.isInteger)).toBe(true);
        expect(parts).toHaveLength(ordersFor(yen, capYen));
      }
    }),
  );
});

test('上限いっぱいの分け方は最後のほかが上限で、同じくらいの分け方の差は1円まで。大きいものが先に来る', () => {
  fc.assert(
    fc.property(sums, ([yen, capYen]) => {
      expect(new Set(splitFully(yen, capYen).slice(0, -1))).toEqual(new Set(yen > capYen ? [capYen] : []));
      const even = splitEvenly(yen, capYen);
      expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(1);
      expect(even).toEqual([...even].sort((a, b) => b - a));
    }),
  );
});
