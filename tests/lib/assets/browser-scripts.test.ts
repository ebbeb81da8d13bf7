import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('小さくしたスクリプト', () => {
  let root = '';
  const sources = { hello: { entry: 'hello.ts', form: 'alone' } } as const;
  const bundled = async () => (await bundleScripts(root, sources)).map(({ body }) => body).join();
  const kept = async () => {
    const folder = join(root, '.cache', 'scripts');
    return (await readdir(folder)).map((name) => join(folder, name));
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'madoguchi-scripts-'));
    await writeFile(join(root, 'hello.ts'), 'export const hello = (name: string) => ["こんにちは", name];');
  });
  afterEach(() => rm(root, { recursive: true }));

  test('もとが同じなら、前に小さくしたものを使う', async () => {
    const first = await bundled();
    const [file = ''] = await kept();
    const value = JSON.stringify('前のもの');
    await writeFile(file, JSON.stringify({ sum: createHash('sha256').update(value).digest('hex'), value }));
    expect(first).toContain('こんにちは');
    expect(await bundled()).toBe('前のもの');
  });

  test('もとが変わるか、取っておいたものが壊れていると、小さくし直す', async () => {
    const first = await bundled();
    const [file = ''] = await kept();
    await writeFile(file, '{"sum":"0","value":"\\"壊れたもの\\""}');
    expect(await bundled()).toBe(first);
    await writeFile(join(root, 'hello.ts'), 'export const hello = (name: string) => ["こんばんは", name];');
    expect(await bundled()).toContain('こんばんは');
    expect(await kept()).toHaveLength(2);
  });

  test('置き場が書けなくても、同じものができる', async () => {
    const first = await bundled();
    await rm(join(root, '.cache'), { recursive: true });
    await writeFile(join(root, '.cache'), '');
    expect(await bundled()).toBe(first);
  });
});
