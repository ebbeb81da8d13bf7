import { expect, test } from 'vitest';
import { topicsNear } from '#lib/finder/topics-near.ts';

const topics = [
  { id: 'checkout', title: 'コンビニ払いを選ぶ', summary: '注文のしかた', movedFrom: [] },
  { id: 'number', title: 'お支払い番号', summary: '番号のさがし方', movedFrom: [] },
  { id: 'account', title: 'アカウントとパスワード', summary: 'ログインできないとき', movedFrom: [] },
];
const near = (query: string) => topicsNear(query, topics, 2).map(({ id }) => id);

test('言葉を分け合う話題が先に来る', () => {
  expect(near('パスワード忘れ')).toEqual(['account', 'checkout']);
  expect(near('番号の再送')).toEqual(['number', 'checkout']);
});

test('半角で書いても同じ話題が来る', () => {
  expect(near('ﾊﾟｽﾜｰﾄﾞ')[0]).toBe('account');
});

test('何も分け合わないときは、はじめの話題が並ぶ', () => {
  expect(near('ぬるぽ')).toEqual(['checkout', 'number']);
  expect(near('')).toEqual(['checkout', 'number']);
});
