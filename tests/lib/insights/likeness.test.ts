import { expect, test } from 'vitest';
import { groupAlike, likeness, mostAlike } from '#lib/insights/index.ts';

test('同じ言葉は1、同じ字が続かない言葉は0', () => {
  expect(likeness('メルペイ', 'メルペイ')).toBe(1);
  expect(likeness('番', '番')).toBe(1);
  expect(likeness('メルペイ', '返金')).toBe(0);
  expect(likeness('', '返金')).toBe(0);
  expect(likeness('メルペイ 払える', 'メルペイ払える')).toBe(1);
});

test('似たさがし方は、いちばん多いものの下に集まり、違うものは分かれたまま、順は変わらない', () => {
  const words = ['メルペイで払える', '返金 いつ', 'メルペイ 払える', '返金はいつ', 'dポイント'];
  expect(groupAlike(words, (each) => each)).toEqual([
    { first: 'メルペイで払える', others: ['メルペイ 払える'] },
    { first: '返金 いつ', others: ['返金はいつ'] },
    { first: 'dポイント', others: [] },
  ]);
});

test('いちばん似たものを選び、どれとも似ていなければ何も選ばない', () => {
  const pages = [{ title: '返金の時期' }, { title: '支払い番号が届かない' }];
  const find = (text: string) => mostAlike(text, pages, ({ title }) => [title])?.candidate.title;
  expect(find('番号が届かない')).toBe('支払い番号が届かない');
  expect(find('xyz')).toBeUndefined();
});
