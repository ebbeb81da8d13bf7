import { expect, test } from 'vitest';
import { narrowPages, type PageHit, rankPages, resultOf } from '#lib/search/rank/ranking.ts';
import { RelatedPages } from '#lib/search/rank/related-pages.ts';
import { weights } from '#lib/search/rank/weights.ts';
import { aCorpus, aLookup, type PageDraft, type SectionDraft } from '#tests/support/corpus.ts';

function ranked(pages: readonly PageDraft[], scores: readonly number[], begun: readonly number[] = []): PageHit[] {
  const corpus = aCorpus(pages);
  return rankPages(corpus, new Float64Array(scores), new RelatedPages(corpus), new Set(begun));
}

const plain = (count: number): PageDraft[] => Array.from({ length: count }, (_, page) => ({ title: `題${page}` }));
const pagesOf = (hits: readonly PageHit[]) => hits.map(({ page }) => page);

test('点の高いページから並び、同じ点なら前のページが先になる', () => {
  expect(pagesOf(ranked(plain(4), [5, 9, 5, 7]))).toEqual([1, 3, 0, 2]);
});

test('ページの点は、いちばん高い点の場所で決まる', () => {
  const sections = [{}, { heading: '番号' }, { heading: '期限' }];
  const several = { title: '注文', sections };
  expect(pagesOf(ranked([several, { title: '返品', sections }], [1, 9, 2, 5, 5, 5]))).toEqual([0, 1]);
});

test('何も言わないページと、いちばんの2割に満たないページは出ない', () => {
  expect(pagesOf(ranked(plain(4), [100, 20.1, 19.9, 0]))).toEqual([0, 1]);
  expect(ranked(plain(2), [0, 0])).toEqual([]);
});

test('題名が打ちかけと合うページは、点がなくても出て、いちばん高い点の一部を得る', () => {
  const [first, second] = ranked(plain(3), [10, 0, 0], [2]);
  expect([first?.page, second?.page]).toEqual([0, 2]);
  expect(second?.score).toBeCloseTo(10 * weights.ownAnswer * weights.begun, 9);
});

test('よく答えるページが名を挙げるページは、言葉がなくても出て、そのページの答えを見せる', () => {
  const pages = [
    { title: '番号', nearby: [1] },
    { title: '期限', sections: [{}, { heading: '夜' }] },
    { title: '返品' },
  ];
  const found = ranked(pages, [10, 0, 0, 0]);
  expect(pagesOf(found)).toEqual([0, 1]);
  expect(found[1]?.hits).toEqual([{ section: 1, score: 0 }]);
  expect(found[1]?.score).toBeGreaterThan(0);
});

test.each<[string, SectionDraft, SectionDraft]>([
  ['ページの答えが、その中の場所', {}, { heading: '番号' }],
  ['答える場所が、よそへ送るだけの場所', {}, { isSignpost: true }],
  ['みんなのための場所が、少ない人のための場所', {}, { few: 'seller' }],
  ['窓口が、ガイド', { type: 'channel' }, { type: 'guide' }],
  ['ガイドが、手順', { type: 'guide' }, { type: 'procedure' }],
  ['よくある質問が、事実', { type: 'faq' }, { type: 'fact' }],
])('同じだけ言葉が合うなら、%sより先になる', (_, first, second) => {
  const pages = [
    { title: '題', sections: [second] },
    { title: '題', sections: [first] },
  ];
  expect(pagesOf(ranked(pages, [10, 10]))).toEqual([1, 0]);
});

test('少ない人のための場所は、言葉がその人を言うときだけ、同じだけ合うほかの場所に近い点になる', () => {
  const pages = [{ title: '題', sections: [{ few: 'seller' }] }, { title: '題' }];
  const corpus = aCorpus(pages);
  const near = new RelatedPages(corpus);
  const scoreOf = (named: readonly string[]) =>
    rankPages(corpus, Float64Array.of(10, 10), near, new Set(), named).find(({ page }) => page === 0)?.score ?? 0;
  expect(scoreOf(['seller'])).toBeGreaterThan(scoreOf([]));
  expect(scoreOf(['prime'])).toBe(scoreOf([]));
});

test('ページには、答える場所だけが付く', () => {
  const page = { title: '注文', sections: [{}, { heading: '番号' }, { heading: '期限' }] };
  expect(ranked([page], [0, 4, 2])[0]?.hits).toEqual([
    { section: 1, score: 4 },
    { section: 2, score: 2 },
  ]);
});

const mixed: readonly PageDraft[] = [
  {
    title: '注文',
    sections: [
      { type: 'guide', topic: 'number' },
      { type: 'procedure', topic: 'number', heading: '番号' },
    ],
  },
  { title: '返品', sections: [{ type: 'faq', topic: 'refund' }] },
];

test.each<[Parameters<typeof narrowPages>[2], (readonly [page: number, sections: readonly number[]])[]]>([
  [
    {},
    [
      [0, [0, 1]],
      [1, [2]],
    ],
  ],
  [{ type: 'procedure' }, [[0, [1]]]],
  [{ topic: 'refund' }, [[1, [2]]]],
  [{ type: 'guide', topic: 'number' }, [[0, [0]]]],
  [{ type: 'faq', topic: 'number' }, []],
])('%o で絞ると、その種類と話題の場所だけが残る', (options, left) => {
  const corpus = aCorpus(mixed);
  const pages = narrowPages(ranked(mixed, [5, 5, 5]), corpus, options);
  expect(pages.map(({ page, hits }) => [page, hits.map(({ section }) => section)])).toEqual(left);
});

/** The result shown for the only page, given the scores of its sections. */
function shown(sections: readonly SectionDraft[], scores: readonly number[]) {
  const pages = [{ title: '注文', sections }];
  const corpus = aCorpus(pages);
  const { concepts } = aLookup(corpus);
  return ranked(pages, scores).flatMap((page) => resultOf(page, { terms: new Set(), texts: [] }, corpus, concepts));
}

const four = ['一', '二', '三', '四', '五'].map((heading) => ({ heading }));

test('ページの答えには題名だけを、中の場所には見出しも付ける', () => {
  expect(shown([{ text: '本文' }], [3])).toEqual([
    { id: '/0#0', url: '/0#0', type: 'guide', title: '注文', excerpt: '本文', score: 3 * weights.ownAnswer, more: [] },
  ]);
  expect(shown([{ heading: '番号' }], [3])[0]).toMatchObject({ title: '注文', section: '番号' });
});

test('いちばん合う場所を見せ、ほかの場所は、合う順に3つまで添える', () => {
  const [found] = shown(four, [6, 7, 10, 8, 9]);
  expect(found?.section).toBe('三');
  expect(found?.more).toEqual([
    { section: '五', url: '/0#4' },
    { section: '四', url: '/0#3' },
    { section: '二', url: '/0#1' },
  ]);
});

test('いちばんの4割に満たない場所は、添えない', () => {
  expect(shown(four, [10, 4, 3.9, 0, 0])[0]?.more).toEqual([{ section: '二', url: '/0#1' }]);
});

test('同じだけ合う場所は、書いてある順に見せる', () => {
  expect(shown(four, [5, 5, 5, 0, 0])[0]).toMatchObject({
    section: '一',
    more: [{ section: '二' }, { section: '三' }],
  });
});

test('ページの答えと、少しだけよく合う中の場所とでは、中の場所を見せる', () => {
  expect(shown([{}, { heading: '番号' }], [10, 10.1])[0]?.section).toBe('番号');
  expect(shown([{}, { heading: '番号' }], [10, 9])[0]?.section).toBeUndefined();
});

test('見出しのない場所と、よそへ送るだけの場所は、添えない', () => {
  const sections = [{ heading: '番号' }, {}, { heading: '期限', isSignpost: true }];
  expect(shown(sections, [10, 9, 50])[0]).toMatchObject({ section: '番号', more: [] });
});

test('端末だけが違う場所は1つにまとめ、ほかの端末の場所を添える', () => {
  const sections = [
    { heading: 'パソコン', twin: 'a' },
    { heading: 'スマートフォン', twin: 'a' },
    { heading: '番号', twin: 'b' },
    { heading: '紙', twin: 'b' },
    { heading: '期限' },
  ];
  const [found] = shown(sections, [10, 9, 8, 7, 6]);
  expect(found?.twins).toEqual([{ section: 'スマートフォン', url: '/0#1' }]);
  expect(found?.more.map(({ section }) => section)).toEqual(['番号', '期限']);
  expect(shown([{ heading: '期限' }], [5])[0]).not.toHaveProperty('twins');
});
