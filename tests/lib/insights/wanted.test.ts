import { expect, test } from 'vitest';
import { addressOf, csvAddressOf, pageNames } from '#lib/insights/index.ts';
import { readWanted } from '../../../lib/insights/wanted.ts';

test.each(pageNames)('%s の住所は、そのページとその表に着く', (name) => {
  expect(readWanted(addressOf(name))).toMatchObject({ at: name, isCsv: false });
  expect(readWanted(csvAddressOf(name))).toMatchObject({ at: name, isCsv: true });
});

test('知らない住所のページはない', () => {
  for (const path of [
    '/insights/',
    '/insights/x',
    '/insights/today',
    '/insights/csv',
    '/insights/csv/',
    '/insights/votes/x',
  ]) {
    expect(readWanted(path)).toBeUndefined();
  }
});

test('設定は、選べるものだけを聞き、ほかはいつもの形にする', () => {
  expect(readWanted('/insights/votes?days=90&page=/faq/a/b')).toMatchObject({ days: 90, page: '/faq/a/b' });
  expect(readWanted('/insights/votes?days=100000&page=javascript:x')).toMatchObject({ days: 28, page: undefined });
  expect(readWanted('/insights/votes?days=365')).toMatchObject({ days: 28 });
  expect(readWanted('/insights/flows?days=365')).toMatchObject({ days: 365 });
  expect(readWanted('/insights/comments?list=all&before=17.a-b')).toMatchObject({
    isOpen: false,
    before: { at: 17, id: 'a-b' },
  });
  expect(readWanted("/insights/comments?before=1.x'or 1=1")).toMatchObject({ isOpen: true, before: undefined });
  expect(readWanted('/insights/searches?by=unopened')).toMatchObject({ failure: 'unopened' });
});
