import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { searchSections } from '#lib/finder/index.ts';
import { heldTexts, queryClasses, readGolden } from '#tests/search/golden.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const queries = readGolden(await readFile('tests/search/golden.yaml', 'utf8'));
const sections = searchSections(await shippedSite());
const addresses = new Set(sections.flatMap(({ page, url }) => [page, url]));

test('どの行き先も、いまの内容にある', () => {
  const targets = new Set(queries.flatMap(({ grades }) => [...grades.keys()]));
  expect([...targets].filter((target) => !addresses.has(target))).toEqual([]);
});

test('質問は260より多く、14の種類のどれにも16はある', () => {
  const seen = queries.filter(({ isFresh }) => !isFresh);
  expect(seen.length).toBeGreaterThanOrEqual(260);
  const small = queryClasses.filter((name) => seen.filter((query) => query.class === name).length < 16);
  expect(small).toEqual([]);
});

test.each(queryClasses)('%s の4分の1が、ハッシュの順でよけてある', (name) => {
  const own = queries.filter((query) => query.class === name && !query.isFresh);
  const held = own.filter(({ isHeld }) => isHeld).map(({ text }) => text);
  expect(new Set(held)).toEqual(heldTexts(own.map(({ text }) => text)));
});

test('あとから来た質問は、どの種類にも5つはあり、よけてある4分の1とは重ならない', () => {
  const fresh = queries.filter(({ isFresh }) => isFresh);
  expect(queryClasses.filter((name) => fresh.filter((query) => query.class === name).length < 5)).toEqual([]);
  expect(fresh.filter(({ isHeld }) => isHeld).map(({ text }) => text)).toEqual([]);
});

test('同じ言葉は2回出てこない', () => {
  const texts = queries.map(({ text }) => text);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test('でたらめな言葉のほかは、答えになるページが1つはある', () => {
  const without = queries.filter(({ class: name, grades }) => name !== 'nonsense' && ![...grades.values()].includes(3));
  expect(without.map(({ text }) => text)).toEqual([]);
});

test('どのコンビニ、窓口、質問も、どれかの行き先になっている', () => {
  const targets = queries.flatMap(({ grades }) => [...grades.keys()]);
  const pages = new Set(targets.map((target) => target.split('#')[0]));
  const wanted = sections.filter(({ type }) => type !== 'fact').map(({ page }) => page);
  expect([...new Set(wanted)].filter((page) => !pages.has(page))).toEqual([]);
});
