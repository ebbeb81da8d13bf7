import { expect, test } from 'vitest';
import { factListAddress, factPages, filterFacts } from '#lib/facts/index.ts';
import { aFact, parsedFact } from '#tests/support/facts.ts';

const many = Array.from({ length: 120 }, (_, index) =>
  parsedFact(
    aFact({
      id: `${index % 3 === 0 ? 'konbini' : 'seller'}.f${index}`,
      reviewBy: `2027-0${1 + (index % 9)}-10`,
      covers: [],
      conflicts: [],
    }),
  ),
);

test('どの一覧も、50件までのページに分かれ、合わせると全部が1回ずつ並ぶ', () => {
  const pages = factPages(many);
  for (const page of pages) expect(page.facts.length).toBeLessThanOrEqual(50);
  const addresses = pages.map(({ filter, page }) => factListAddress(filter, page));
  expect(new Set(addresses).size).toBe(addresses.length);
  const all = pages.filter(({ filter }) => filter.group === 'all' && filter.show === 'all');
  expect(all.flatMap(({ facts }) => facts)).toEqual(many);
  expect(all.map(({ first, last, total }) => [first, last, total])).toEqual([
    [1, 50, 120],
    [51, 100, 120],
    [101, 120, 120],
  ]);
});

test('だれもいない一覧にページはなく、話題とそろい方は両方がきく', () => {
  const addresses = factPages(many).map(({ filter, page }) => factListAddress(filter, page));
  expect(addresses).toContain('/facts');
  expect(addresses).toContain('/facts/list/seller/conflict/2');
  expect(addresses.filter((address) => address.includes('agreed'))).toEqual([]);
  expect(filterFacts(many, { group: 'konbini', show: 'conflict' })).toHaveLength(40);
});

test('見直しの日の順では、早い日が先に来る', () => {
  const days = filterFacts(many, { group: 'all', show: 'review' }).map(({ reviewBy }) => reviewBy);
  expect(days).toEqual(days.toSorted());
  expect(days).not.toEqual(many.map(({ reviewBy }) => reviewBy));
});
