import { expect, test } from 'vitest';
import { pagesOnRequest, queryFault } from '#lib/check/replies-in-links.ts';

test('案内の質問・窓口の案内・検索のページへリンクできる', () => {
  expect(pagesOnRequest).toEqual(expect.arrayContaining(['/pay', '/pay/stage', '/contact/find', '/search']));
});

test.each([
  ['/pay', 'stage=counter'],
  ['/pay/chain', 'stage=counter'],
  ['/contact/find', 'who=buyer&topic=order'],
  ['/search', 'q=番号'],
  ['/guides/store/pay', undefined],
])('%s の「?%s」は、そのページが読む', (path, query) => {
  expect(queryFault(path, query)).toBeUndefined();
});

test.each([
  ['/pay', 'stage=contuer', '「counter」'],
  ['/pay', 'stge=counter', '「stage」'],
  ['/contact/find', 'who=buyers', '「buyer」'],
  ['/search', 'query=番号', 'q'],
  ['/guides/store/pay', 'a=1', '? から # の前までを消してください。'],
])('%s の「?%s」は、読まれないことと直し方が示される', (path, query, mend) => {
  expect(queryFault(path, query)?.fix).toContain(mend);
});
