import { expect, test } from 'vitest';
import type { SearchSection } from '#lib/search/index.ts';
import { growSections } from '#tests/bench/search/grown-sections.ts';
import { readTokens } from '#tests/search/readings.ts';

const text = '注文番号をメールで確かめ、コンビニの端末で入力します。\n期限までに現金で払います。';
const ours: readonly SearchSection[] = ['answer', 'pc'].map((anchor) => ({
  id: `/guides/number/find#${anchor}`,
  url: `/guides/number/find#${anchor}`,
  page: '/guides/number/find',
  type: 'guide',
  title: '支払い番号をさがす',
  text,
  nearby: ['/guides/store/pay'],
  ...(anchor === 'pc' && { section: 'パソコンでさがす', twin: '/guides/number/find#machine' }),
}));

test('はじめの一巡は、いまの節のまま', () => {
  expect(growSections(ours, readTokens, 2)).toEqual(ours);
});

test('言われた数だけあり、どの節も所番地が違う', () => {
  const grown = growSections(ours, readTokens, 25);
  expect(grown).toHaveLength(25);
  expect(new Set(grown.map(({ url }) => url)).size).toBe(25);
});

test('次の巡の節は、同じ巡の頁と組になる', () => {
  expect(growSections(ours, readTokens, 4)[3]).toMatchObject({
    id: '/guides/number/find-1#pc',
    page: '/guides/number/find-1',
    twin: '/guides/number/find-1#machine',
    nearby: ['/guides/store/pay-1'],
  });
});

test('巡ごとに名詞が変わり、つなぐ言葉と行は変わらない', () => {
  const texts = growSections(ours, readTokens, 40).map((section) => section.text);
  expect(new Set(texts).size).toBeGreaterThan(10);
  for (const each of texts) expect(each).toMatch(/^.+を.+で確かめ、.+の.+で.+します。\n.+までに.+で払います。$/);
});

test('いつ作っても同じ', () => {
  expect(growSections(ours, readTokens, 30)).toEqual(growSections(ours, readTokens, 30));
});
