import { expect, test } from 'vitest';
import { shareOf } from '#lib/insights/index.ts';

test('幅は、教科書の値と合う（10票のうち8票なら 49〜94%）', () => {
  const { share, low, high } = shareOf(8, 10);
  expect(share).toBe(0.8);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
});

test('票が増えるほど幅は狭くなり、いつも0から1の中にあり、割合を含む', () => {
  let before = 1;
  for (const times of [1, 2, 5, 20, 100, 1000]) {
    const { share, low, high } = shareOf(times, 2 * times);
    expect(high - low).toBeLessThan(before);
    before = high - low;
    expect(low).toBeLessThan(share);
    expect(high).toBeGreaterThan(share);
  }
  expect(shareOf(0, 4)).toMatchObject({ share: 0, low: 0 });
  expect(shareOf(4, 4).high).toBeCloseTo(1, 10);
  expect(shareOf(4, 4).low).toBeGreaterThan(0.5);
});

test('票がなければ、何も言えない', () => {
  expect(shareOf(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
});

test('4票のうち3票より、40票のうち30票のほうが確か', () => {
  expect(shareOf(30, 40).low).toBeGreaterThan(shareOf(3, 4).low);
});
