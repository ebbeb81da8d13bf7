import { expect, test } from 'vitest';
import { csvOf } from '#lib/insights/index.ts';

test('日本語の表計算がUTF-8と分かる印で始まり、行は CRLF で終わる', () => {
  expect(
    csvOf([
      ['日', '数'],
      ['2026-11-30', 3],
    ]),
  ).toBe('\ufeff日,数\r\n2026-11-30,3\r\n');
});

test('コンマ・引用符・改行のある言葉は、引用符で囲む', () => {
  expect(csvOf([['a,b', 'a"b', 'a\nb', null, undefined]])).toBe('\ufeff"a,b","a""b","a\nb",,\r\n');
});

test('式に見える言葉は、式として計算されない', () => {
  expect(csvOf([['=1+1', '+81', '-1', '@x', '\tx', -1]])).toBe("\ufeff'=1+1,'+81,'-1,'@x,'\tx,-1\r\n");
});
