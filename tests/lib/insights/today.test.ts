import { expect, test } from 'vitest';
import { mattersOf, type ReviewedFact, type TodayCounts } from '#lib/insights/index.ts';

const none: TodayCounts = { pages: [], terms: [], words: [], ways: { pay: [], contact: [] }, waiting: 0 };
const noReasons = { comments: 0, unclear: 0, screen: 0, unsolved: 0, missing: 0, outdated: 0 };
const fact: ReviewedFact = { id: 'konbini.deadline', isOverdue: false, isDueSoon: false, isConflict: false, uses: 8 };
const isQuestion = (_: string, node: string) => node !== 'paid';
const kindsOf = (counts: Partial<TodayCounts>, facts: readonly ReviewedFact[] = []) =>
  mattersOf({ ...none, ...counts }, facts, isQuestion).map(({ kind, about, count }) => `${kind} ${about} ${count}`);

test('何もなければ、何も並ばない', () => {
  expect(kindsOf({}, [fact])).toEqual([]);
});

test('機械の前で困る言葉違いが、同じ数のさがし方や意見より先に来る', () => {
  const found = kindsOf({
    waiting: 3,
    terms: [{ folded: 'メルペイ', lang: 'ja', times: 3 }],
    words: [{ page: '/konbini/lawson', lang: 'ja', word: '各種', times: 3, last_at: 0 }],
  });
  expect(found).toEqual(['label /konbini/lawson 3', 'search メルペイ 3', 'comments  3']);
});

test('見直しを過ぎた事実は、使うページが多いほど先に来る', () => {
  const overdue = { ...fact, isOverdue: true };
  expect(kindsOf({}, [{ ...overdue, id: 'a.b', uses: 1 }, overdue, { ...fact, id: 'c.d', isConflict: true }])).toEqual([
    'overdue konbini.deadline 8',
    'overdue a.b 1',
    'conflict  1',
  ]);
});

test('少ない票では騒がず、確かに役に立っていないページだけが並ぶ', () => {
  const page = (path: string, yes: number, no: number) => ({ page: path, yes, no, ...noReasons });
  const pages = [page('/few', 0, 4), page('/bad', 10, 30), page('/good', 100, 10)];
  expect(kindsOf({ pages })).toEqual(['page /bad 30']);
});

test('似たさがし方は、1つのことがらとして数を合わせる', () => {
  const term = (folded: string, times: number) => ({ folded, lang: 'ja', times });
  expect(kindsOf({ terms: [term('メルペイで払える', 5), term('メルペイ 払える', 4)] })).toEqual([
    'search メルペイで払える 9',
  ]);
});

test('質問でやめた人は並び、結果に着いてやめた人は並ばない', () => {
  const way = (node: string) => ({ from_node: '', node, reached: 20, left_here: 15 });
  expect(kindsOf({ ways: { pay: [way('stage'), way('paid')], contact: [] } })).toEqual(['leaving pay/stage 15']);
});
