import { expect, test } from 'vitest';
import { browserScripts, bundleScripts } from '#lib/assets/browser-scripts.ts';

/** Syntax and methods that the oldest supported browsers lack and the bundler does not convert. */
const tooNew = {
  '後読みの正規表現（iOS 16.4から）': /\(\?<[=!]/,
  '写しを作る配列の操作（iOS 16から）': /\.(?:toSpliced|toSorted|toReversed)\(/,
  '集合どうしの演算（iOS 17から）': /\.(?:union|intersection|difference|isSubsetOf)\(/,
  'Promise.withResolvers、URL.canParse（iOS 17から）': /Promise\.withResolvers|URL\.canParse/,
  'AbortSignal.timeout、any（iOS 16から）': /AbortSignal\.(?:timeout|any)/,
};

const scripts = await bundleScripts(process.cwd(), browserScripts);

test.each(Object.entries(tooNew))('どのスクリプトにも、%s がない', (_, pattern) => {
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter(({ body }) => pattern.test(body)).map(({ fileName }) => fileName)).toEqual([]);
});
