import { expect, test } from 'vitest';
import { readBenchOptions } from '#tests/bench/options.ts';

test('何も言わなければ、100件と1,000件で、全部を測る', () => {
  const { parts, sizes, isSmall } = readBenchOptions([]);
  expect(parts).toEqual(expect.arrayContaining(['compile', 'server', 'insights']));
  expect({ sizes, isSmall }).toEqual({ sizes: [100, 1000], isSmall: false });
});

test('小さく測るときは、すぐ終わるものだけを測る', () => {
  const all = readBenchOptions([]).parts;
  expect(readBenchOptions(['--small']).parts).toEqual(all.filter((name) => !['peers', 'server'].includes(name)));
  expect(readBenchOptions(['--small', 'server']).parts).toEqual(['server']);
});

test('言われたものだけを、いつもの順で測る', () => {
  expect(readBenchOptions(['page', 'compile']).parts).toEqual(['compile', 'page']);
});

test('記事の数は、少ないほうから、同じものは一度だけ', () => {
  expect(readBenchOptions(['--sizes=500,20,500']).sizes).toEqual([20, 500]);
});

test.each(['speed', '--sizes', '--help', 'constructor'])('「%s」は分からない', (arg) => {
  expect(() => readBenchOptions([arg])).toThrowError(`「${arg}」は分かりません。`);
});

test.each(['', '9', '-5', '1e3', '100,', '100;200', '９０'])('記事の数「%s」は使えない', (sizes) => {
  expect(() => readBenchOptions([`--sizes=${sizes}`])).toThrowError(`記事の数「${sizes}」は使えません。`);
});

test('小さく測るときは、記事もいちばん少ない', () => {
  expect(readBenchOptions(['--small', 'compile'])).toEqual({ parts: ['compile'], sizes: [10], isSmall: true });
  expect(readBenchOptions(['--small', '--sizes=20']).sizes).toEqual([20]);
});
