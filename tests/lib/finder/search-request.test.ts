import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearchPage, readSearchRequest } from '#lib/finder/index.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

const request = (query: string) => readSearchRequest(new URLSearchParams(query));
const faultsOf = (query: string) => {
  const asked = request(query);
  return asked.ok ? [] : asked.faults.map(({ detail }) => detail);
};

test('言葉だけの問いは、10件まで、種類を限らずにさがす', () => {
  expect(request('q=ローソン')).toEqual({ ok: true, query: 'ローソン', limit: 10 });
});

test('何も書かない問いも、空の言葉として読む', () => {
  expect(request('')).toEqual({ ok: true, query: '', limit: 10 });
});

test('件数と種類を選べる。空の種類は、選んでいないのと同じ', () => {
  expect(request('q=a&limit=50&type=faq')).toEqual({ ok: true, query: 'a', limit: 50, type: 'faq' });
  expect(request('q=a&type=')).toEqual({ ok: true, query: 'a', limit: 10 });
});

test('言葉は200文字まで。絵文字も1文字と数える', () => {
  expect(request(`q=${'あ'.repeat(200)}`).ok).toBe(true);
  expect(request(`q=${'😀'.repeat(200)}`).ok).toBe(true);
  expect(faultsOf(`q=${'あ'.repeat(201)}`)).toEqual(['q は200文字までで書いてください。']);
});

test.each(['0', '51', '-1', '1.5', '1e1', 'ten', '', '99999', '１０'])('件数 %j は直すように言われる', (limit) => {
  expect(faultsOf(`limit=${limit}`)).toEqual(['limit は 1〜50 の整数で書いてください。']);
});

test.each(['page', 'FAQ', '__proto__', 'constructor'])('種類 %s は直すように言われる', (type) => {
  expect(faultsOf(`type=${type}`)).toEqual([
    'type は guide / procedure / faq / konbini / channel / fact のどれかにしてください。',
  ]);
});

test('2度書かれたら、ページと同じように初めのものを読む', () => {
  expect(request('q=番号&q=ほか&limit=3&limit=x')).toEqual({ ok: true, query: '番号', limit: 3 });
});

test('間違いは、一度に全部言われる', () => {
  expect(faultsOf(`q=${'a'.repeat(201)}&limit=0&type=x`)).toHaveLength(3);
});

test('どんな問いも、読めるか、直すところが示される', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (q, limit, type) => {
      const asked = readSearchRequest(new URLSearchParams({ q, limit, type }));
      expect(asked.ok || asked.faults.length > 0).toBe(true);
    }),
  );
});

const topics = [{ id: 'number' }, { id: 'after' }];

test('ページの問いは、2度書かれたら初めのものを読む', () => {
  expect(readSearchPage({ q: ['番号', 'ほか'] }, topics)).toEqual({
    query: '番号',
    isTooLong: false,
    isPrivate: false,
    page: 1,
  });
});

test('ページの絞りこみは、あるものだけが効く', () => {
  expect(readSearchPage({ q: 'a', type: 'faq', topic: 'number' }, topics)).toEqual({
    query: 'a',
    isTooLong: false,
    isPrivate: false,
    page: 1,
    type: 'faq',
    topic: 'number',
  });
  expect(readSearchPage({ q: 'a', type: 'page', topic: 'constructor' }, topics)).toEqual({
    query: 'a',
    isTooLong: false,
    isPrivate: false,
    page: 1,
  });
});

test('何ページ目かは、1から99までの数だけを読み、ほかは1ページ目とする', () => {
  const pageOf = (page: unknown) => readSearchPage({ q: 'a', page }, topics).page;
  expect(['1', '2', '99', ['3', '4']].map(pageOf)).toEqual([1, 2, 99, 3]);
  const bad = [undefined, '', '0', '-1', '100', '999', '1.5', '1e1', ' 2', '２', '02', 'two', 'constructor', [], {}];
  expect(bad.map(pageOf)).toEqual(bad.map(() => 1));
});

test('長すぎる言葉は、そうと分かるように読む', () => {
  expect(readSearchPage({ q: 'あ'.repeat(201) }, topics).isTooLong).toBe(true);
});

test('番号らしい数字のある言葉は、ページも API も、言葉がなかったものとして読む', () => {
  const q = '2061-4275-839 エラー';
  const page = readSearchPage({ q }, topics);
  expect(page).toEqual({ query: '', isTooLong: false, isPrivate: true, page: 1 });
  expect(readSearchRequest(new URLSearchParams({ q }))).toEqual({ ok: true, query: '', limit: 10 });
});

test('電話番号らしいときは、その番号を使わずに、だれのものでもない番号でさがす', () => {
  const q = '０１２０−０００−００１ から電話';
  expect(readSearchPage({ q }, topics)).toMatchObject({ query: '', isPrivate: true, isTelephone: true });
  expect(readSearchRequest(new URLSearchParams({ q }))).toEqual({
    ok: true,
    query: '',
    standIn: '0120-000-000',
    limit: 10,
  });
});
