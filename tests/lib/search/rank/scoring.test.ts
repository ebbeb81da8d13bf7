import { expect, test } from 'vitest';
import { highest, type Slot, scoreUnits } from '#lib/search/rank/scoring.ts';

/** The units that contain each term, with its weight. */
const postings = new Map([
  ['rare', { units: [0], amounts: [1] }],
  ['also rare', { units: [1], amounts: [1] }],
  ['frequent', { units: [0, 1, 2, 3], amounts: [1, 1, 1, 1] }],
  ['everywhere', { units: [0, 1, 2, 3, 4, 5, 6, 7], amounts: [1, 1, 1, 1, 1, 1, 1, 1] }],
  ['more and more', { units: [0, 1, 2, 3], amounts: [1, 2, 4, 1000] }],
]);
const names = [...postings.keys()];

const slot = (alternatives: readonly (readonly [name: string, weight: number])[], weight = 1): Slot => ({
  alternatives: alternatives.map(([name, share]) => ({ term: names.indexOf(name), weight: share })),
  weight,
});
const word = (name: string, weight = 1) => slot([[name, 1]], weight);

function scores(...slots: readonly Slot[]): number[] {
  return [...scoreUnits(slots, (term) => (typeof term === 'number' ? postings.get(names[term] ?? '') : undefined), 8)];
}

test('珍しい言葉は、よくある言葉より重く数える', () => {
  const [rare = 0, frequent = 0, everywhere = 0] = ['rare', 'frequent', 'everywhere'].map(
    (name) => scores(word(name))[0],
  );
  expect(rare).toBeGreaterThan(frequent);
  expect(frequent).toBeGreaterThan(everywhere);
  expect(everywhere).toBeGreaterThan(0);
});

test('言葉のない場所は、0点になる', () => {
  expect(scores(word('rare')).slice(1)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(scores(word('written nowhere'))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(scores()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test('同じ言葉が多いほど点は上がるが、2倍では2倍にならず、上限がある', () => {
  const [once = 0, twice = 0, often = 0, always = 0] = scores(word('more and more'));
  expect(once).toBeLessThan(twice);
  expect(twice).toBeLessThan(often);
  expect(often).toBeLessThan(always);
  expect(twice).toBeLessThan(once * 2);
  expect(always).toBeLessThan(once * 2.2);
});

test('ひとつの言葉の言いかえは足さずに、いちばん合うもので数える', () => {
  const whole = scores(word('frequent'));
  const either = slot([
    ['frequent', 1],
    ['more and more', 0.001],
  ]);
  expect(scores(either)).toEqual(whole);
  expect(scores({ ...either, alternatives: [...either.alternatives].reverse() })).toEqual(whole);
});

test('半分しか確かでない言いかえは、半分に数える', () => {
  expect(scores(slot([['rare', 0.5]]))[0]).toBeCloseTo((scores(word('rare'))[0] ?? 0) / 2, 5);
});

test('重みが2倍の言葉は、2倍に数える', () => {
  expect(scores(word('rare', 2))[0]).toBeCloseTo((scores(word('rare'))[0] ?? 0) * 2, 9);
});

test('言葉を2つとも持つ場所の点は、2つの点の和になる', () => {
  const [both] = scores(word('rare'), word('frequent'));
  expect(both).toBeCloseTo((scores(word('rare'))[0] ?? 0) + (scores(word('frequent'))[0] ?? 0), 9);
});

test('たずねたことの一部しか持たない場所は、その分より少ない点になる', () => {
  const asked = [word('rare'), word('also rare')];
  const [first = 0, second = 0] = scores(...asked);
  const [alone = 0] = scores(word('rare'));
  expect(first).toBeLessThan(alone);
  expect(first).toBeGreaterThan(0);
  expect(second).toBe(first);
});

test('足りないのが大事な言葉であるほど、点は下がる', () => {
  const [lightIsMissing = 0] = scores(word('rare'), word('also rare', 0.1));
  const [heavyIsMissing = 0] = scores(word('rare'), word('also rare', 2));
  expect(heavyIsMissing).toBeLessThan(lightIsMissing);
});

test('足りない分は、場所ごとに数える', () => {
  const asked = [word('everywhere'), word('frequent'), word('rare')];
  const [all = 0, two = 0, alsoTwo = 0, , one = 0] = scores(...asked);
  expect(all).toBeGreaterThan(two);
  expect(two).toBe(alsoTwo);
  expect(two).toBeGreaterThan(one);
  expect(one).toBeGreaterThan(0);
});

test('どこにも書いていない言葉は、ほかの言葉の点を下げない', () => {
  expect(scores(word('rare'), word('written nowhere'))).toEqual(scores(word('rare')));
});

test('いちばん高い点は、なければ 0', () => {
  expect(highest(new Float64Array([1, 3, 2]))).toBe(3);
  expect(highest(new Float64Array())).toBe(0);
});
