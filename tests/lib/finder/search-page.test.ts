import { beforeAll, expect, test } from 'vitest';
import { readSearchPage, searchPage } from '#lib/finder/index.ts';
import type { SearchIndex } from '#lib/search/index.ts';
import { aSection, searchIn } from '#tests/support/search.ts';

const topics = [
  { id: 'number', title: 'お支払い番号', summary: '番号のさがし方', movedFrom: [] },
  { id: 'after', title: '払ったあと', summary: '返金と返品', movedFrom: [] },
];

let index: SearchIndex;

beforeAll(async () => {
  index = await searchIn([
    aSection('/guides/number/find', { title: '番号をさがす', text: '番号はメールにあります。', topic: 'number' }),
    aSection('/faq/number/mail', { type: 'faq', title: 'メールが来ない', text: '番号の再送。', topic: 'number' }),
    aSection('/guides/after/refund', { title: '返金を待つ', text: '番号はいりません。', topic: 'after' }),
  ]);
});

const pageOf = (parameters: Record<string, string>) => searchPage(index, topics, readSearchPage(parameters, topics));

test('言葉がなければ、始め方を示す', () => {
  expect(pageOf({}).state).toBe('start');
  expect(pageOf({ q: '　 ' }).state).toBe('start');
});

test('番号らしい数字があれば、さがさずに、そう示す', () => {
  expect(pageOf({ q: '番号 20614275839' })).toEqual({ state: 'private', topics });
});

test('長すぎれば、何文字までかを示す', () => {
  expect(pageOf({ q: 'あ'.repeat(201) })).toMatchObject({ state: 'too-long', longest: 200 });
});

test('見つかったら、絞りこむと何件になるかを、1件以上のものだけ示す', () => {
  const page = pageOf({ q: '番号' });
  if (page.state !== 'answered') throw new Error(page.state);
  expect(page.answer.total).toBe(3);
  expect(page.byType).toEqual([
    { count: 3, isCurrent: true },
    { value: 'guide', count: 2, isCurrent: false },
    { value: 'faq', count: 1, isCurrent: false },
  ]);
  expect(page.byTopic.map(({ value, count }) => [value?.id, count])).toEqual([
    [undefined, 3],
    ['number', 2],
    ['after', 1],
  ]);
});

test('種類で絞ると、話題の件数もその種類の中のものになる', () => {
  const page = pageOf({ q: '番号', type: 'guide' });
  if (page.state !== 'answered') throw new Error(page.state);
  expect(page.answer.results.map(({ type }) => type)).toEqual(['guide', 'guide']);
  expect(page.byTopic.map(({ count }) => count)).toEqual([2, 1, 1]);
  expect(page.byType.find(({ isCurrent }) => isCurrent)?.value).toBe('guide');
});

test('絞りこみで何もなくなったら、外せば何件あるかと、近い話題を示す', () => {
  expect(pageOf({ q: '返金', type: 'konbini' })).toMatchObject({
    state: 'nothing',
    elsewhere: index.search('返金').total,
    topics: [{ id: 'after' }, { id: 'number' }],
  });
});

test('知らない言葉には、そうと言う', () => {
  expect(pageOf({ q: 'ぬるぽ' })).toMatchObject({ state: 'nothing', isKnown: false, elsewhere: 0 });
});

test('10件より多ければ、ページに分かれ、前と次の件数が分かる', async () => {
  const many = Array.from({ length: 25 }, (_, at) =>
    aSection(`/guides/number/${at}`, { title: `番号${at}`, text: '番号。' }),
  );
  const big = await searchIn(many);
  const stretchOf = (page: string) => {
    const found = searchPage(big, topics, readSearchPage({ q: '番号', page }, topics));
    if (found.state !== 'answered') throw new Error(found.state);
    return { ...found.stretch, ids: found.answer.results.map(({ id }) => id), total: found.answer.total };
  };
  const [first, second, third] = ['1', '2', '3'].map(stretchOf);
  expect(first).toMatchObject({ first: 1, last: 10, after: { page: 2, count: 10 }, total: 25 });
  expect(first?.before).toBeUndefined();
  expect(second).toMatchObject({ first: 11, last: 20, before: { page: 1, count: 10 }, after: { page: 3, count: 5 } });
  expect(third).toMatchObject({ first: 21, last: 25, before: { page: 2, count: 10 } });
  expect(third?.after).toBeUndefined();
  expect(new Set([first, second, third].flatMap((each) => each?.ids ?? [])).size).toBe(25);
  expect(stretchOf('9')).toEqual(third);
});

test('ちょうど1ページに収まれば、前も次もない', () => {
  const page = pageOf({ q: '番号' });
  expect(page).toMatchObject({ stretch: { first: 1, last: 3 } });
  expect(page.state === 'answered' && Object.keys(page.stretch)).toEqual(['first', 'last']);
});
