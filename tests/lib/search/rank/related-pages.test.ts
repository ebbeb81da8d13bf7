import { expect, test } from 'vitest';
import { RelatedPages } from '#lib/search/rank/related-pages.ts';

type Named = readonly (readonly number[])[];
type Alike = readonly (readonly (readonly [page: number, percent: number])[])[];

function gains(scores: readonly number[], nearby: Named, alike: Alike = []): number[] {
  const near = new RelatedPages({
    nearby: scores.map((_, page) => nearby[page] ?? []),
    alike: scores.map((_, page) => alike[page] ?? []),
  });
  return [...near.gains(new Float64Array(scores))];
}

test('よく答えるページが名を挙げるページは、点を得る', () => {
  const [first, named = 0, stranger] = gains([10, 0, 0], [[1]]);
  expect(named).toBeGreaterThan(0);
  expect(stranger).toBe(0);
  // The named page adds to the page that named it only in the second round.
  expect(first).toBeLessThan(named);
});

test('名を挙げる向きは、どちらでもよい', () => {
  expect(gains([10, 0], [[], [0]])).toEqual(gains([10, 0], [[1], []]));
});

test('先に名を挙げるページほど、2つごとに、得る点が多い', () => {
  const [, first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = gains([10, 0, 0, 0, 0, 0], [[1, 2, 3, 4, 5]]);
  expect(first).toBe(second);
  expect(second).toBeGreaterThan(third);
  expect(third).toBe(fourth);
  expect(fourth).toBeGreaterThan(fifth);
  expect(fifth).toBeGreaterThan(0);
});

test('たがいに名を挙げるページは、近いほうの順で数える', () => {
  const last = [2, 3, 4, 5, 1];
  const toNamed = (nearby: Named) => gains([10, 0, 0, 0, 0, 0], nearby)[1] ?? 0;
  expect(toNamed([last, [0]])).toBeGreaterThan(toNamed([last]));
  expect(
    toNamed([
      [1, 2, 3],
      [2, 3, 4, 5, 0],
    ]),
  ).toBeGreaterThanOrEqual(toNamed([last, [0]]));
});

test('同じことを述べるページは、似ているほど点を得る', () => {
  const [, very = 0, little = 0] = gains(
    [10, 0, 0],
    [],
    [
      [
        [1, 80],
        [2, 20],
      ],
    ],
  );
  expect(very).toBeCloseTo(little * 4, 5);
  expect(little).toBeGreaterThan(0);
});

test('名を挙げるほうが、似ているだけより重い', () => {
  const [, named = 0, alike = 0] = gains([10, 0, 0], [[1]], [[[2, 100]]]);
  expect(named).toBeGreaterThan(alike);
});

test('点の高いページが名を挙げるほど、得る点が多い', () => {
  const [, , ofBest = 0, ofOther = 0] = gains([10, 5, 0, 0], [[2], [3]]);
  expect(ofOther).toBeGreaterThan(0);
  expect(ofBest).toBeGreaterThan(ofOther * 2);
});

test('点を分けるのは、上から7ページだけ', () => {
  const scores = [90, 91, 92, 93, 94, 95, 96, 97, 98, ...Array<number>(9).fill(0)];
  const given = gains(scores, [[9], [10], [11], [12], [13], [14], [15], [16], [17]]).slice(9);
  expect(given.map((gain) => gain > 0)).toEqual([false, false, true, true, true, true, true, true, true]);
});

test('同じ点なら、前のページが点を分ける', () => {
  const scores = [...Array<number>(8).fill(50), 0, 0, 60];
  const given = gains(scores, [[], [], [], [], [], [8], [9]]);
  expect(given[8]).toBeGreaterThan(0);
  expect(given[9]).toBe(0);
});

test('となりのとなりも、となりより少ない点を得る', () => {
  const [, next = 0, afterNext = 0, far] = gains([10, 0, 0, 0], [[1], [2], [3]]);
  expect(afterNext).toBeGreaterThan(0);
  expect(next).toBeGreaterThan(afterNext);
  expect(far).toBe(0);
});

test('得る点は、いちばん高い点との割合で決まる', () => {
  expect(gains([10, 5, 0], [[2], [2]])).toEqual(gains([100, 50, 0], [[2], [2]]));
});

test('何も答えないときは、だれも点を得ない', () => {
  expect(gains([0, 0], [[1]])).toEqual([0, 0]);
  expect(gains([], [])).toEqual([]);
});
