import { expect, test } from 'vitest';
import type { PageHit } from '#lib/search/rank/ranking.ts';
import { Titles } from '#lib/search/rank/titles.ts';
import { aCorpus } from '#tests/support/corpus.ts';

const titles = new Titles(
  aCorpus([{ title: '番号 を 見る' }, { title: 'コンビニ で、 払えますか。' }, { title: '番' }, { title: '？' }]),
);
const pages: readonly PageHit[] = [0, 1, 2, 3].map((page) => ({ page, score: 10 - page, hits: [] }));

test.each([
  ['番号', [0]],
  ['番号を見るには', [0]],
  ['ｺﾝﾋﾞﾆで', [1]],
  ['「コンビニで払え', [1]],
  ['号を', []],
  ['番号は', []],
])('「%s」と打つと、題名がそう始まるページと、その題名で始まるページが見つかる', (query, found) => {
  expect([...titles.begunBy(query)]).toEqual(found);
});

test.each(['番', '', '、。', '番。'])('1文字にならない「%s」は、題名の打ちかけではない', (query) => {
  expect([...titles.begunBy(query)]).toEqual([]);
});

test('題名をそのまま打つと、そのページが、いちばん高い点より高い点で先になる', () => {
  const named = titles.first('コンビニで払えますか', pages);
  expect(named.map(({ page }) => page)).toEqual([1, 0, 2, 3]);
  expect(named.map(({ score }) => score)).toEqual([19, 10, 8, 7]);
});

test.each(['コンビニで払えます', '番号', '返品'])('題名の一部だけの「%s」では、順番は変わらない', (query) => {
  expect(titles.first(query, pages)).toEqual(pages);
});

test('記号だけの言葉は、記号だけの題名を選ばない', () => {
  expect(titles.first('！', pages)).toEqual(pages);
  expect(titles.first('番号を見る', [])).toEqual([]);
});
