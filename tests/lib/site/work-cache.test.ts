import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadedFingerprint, pipelineFingerprint, WorkCache } from '#lib/site/work-cache.ts';
import { aFolder, writeIn } from '#tests/support/project.ts';

const fail = () => Promise.reject(new Error('compiled again'));

async function onlyEntry(folder: string): Promise<string> {
  const [name = ''] = await readdir(folder);
  return join(folder, name);
}

test('一度つくった値は、次からは蓄えから出る', async () => {
  const folder = await aFolder();
  await new WorkCache(folder, 'v1').get(['a'], async () => ({ title: '払う' }));
  expect(await new WorkCache(folder, 'v1').get(['a'], fail)).toEqual({ title: '払う' });
});

test('同じプロセスの中では、ファイルを読み直さない', async () => {
  const folder = await aFolder();
  const cache = new WorkCache(folder, 'v1');
  await cache.get(['a'], async () => '払う');
  await rm(await onlyEntry(folder));
  expect(await cache.get(['a'], fail)).toBe('払う');
});

test('掃除では、プロセスの中に持つ値も、いちばん長く使わないものから捨てる', async () => {
  const folder = await aFolder();
  const cache = new WorkCache(folder, 'v1');
  for (const name of ['a', 'b', 'c', 'd', 'e']) await cache.get([name], async () => name);
  await cache.get(['a'], fail);
  await cache.prune(1);
  await rm(folder, { recursive: true });
  expect(await cache.get(['a'], fail)).toBe('a');
  expect(await cache.get(['b'], async () => 'つくり直した')).toBe('つくり直した');
});

test('まだないフォルダーにも蓄えられる', async () => {
  const folder = join(await aFolder(), 'deep', 'folder');
  await new WorkCache(folder, 'v1').get(['a'], async () => 1);
  expect(await readdir(folder)).toHaveLength(1);
});

test('つくるのに失敗したら、何も蓄えられない', async () => {
  const folder = await aFolder();
  await expect(new WorkCache(folder, 'v1').get(['a'], fail)).rejects.toThrow('compiled again');
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['途中で切れた', (text: string) => text.slice(0, text.length / 2)],
  ['空の', () => ''],
  ['書きかえられた', (text: string) => text.replace('払う', '盗む')],
  ['JSON でない', () => '<html>'],
  ['形の違う', () => '{"sum":"","value":1}'],
])('%sファイルは使われず、つくり直される', async (_, damage) => {
  const folder = await aFolder();
  await new WorkCache(folder, 'v1').get(['a'], async () => '払う');
  const file = await onlyEntry(folder);
  await writeFile(file, damage(await readFile(file, 'utf8')));
  expect(await new WorkCache(folder, 'v1').get(['a'], async () => 'つくり直した')).toBe('つくり直した');
  expect(await new WorkCache(folder, 'v1').get(['a'], fail)).toBe('つくり直した');
});

test('読み方の版が変わると、前の版の値は出てこない', async () => {
  const folder = await aFolder();
  await new WorkCache(folder, 'v1').get(['a'], async () => '前の版');
  expect(await new WorkCache(folder, 'v2').get(['a'], async () => '次の版')).toBe('次の版');
});

test('区切りの文字を含む入力も、取り違えられない', async () => {
  const cache = new WorkCache(await aFolder(), 'v1');
  await cache.get(['a\0b'], async () => '1つ');
  expect(await cache.get(['a', 'b'], async () => '2つ')).toBe('2つ');
});

test('まだないフォルダーの掃除は、何もしない', async () => {
  await expect(new WorkCache(join(await aFolder(), 'none'), 'v1').prune(1)).resolves.toBeUndefined();
});

test('掃除では、長く使われていない値から消える', async () => {
  const folder = await aFolder();
  const cache = new WorkCache(folder, 'v1');
  for (const input of ['a', 'b', 'c', 'd', 'e']) await cache.get([input], async () => input);
  for (const name of await readdir(folder)) await utimes(join(folder, name), 0, 0);
  await cache.get(['a'], fail);
  await cache.prune(1);
  expect(await readdir(folder)).toHaveLength(4);
  expect(await cache.get(['a'], fail)).toBe('a');
});

/** A project with only code and a lockfile. */
async function someCode(): Promise<string> {
  const root = await aFolder();
  await writeIn(root, 'lib/content/compile.ts', '1');
  await writeIn(root, 'lib/pay/pay-flow.ts', "['lost-slip']");
  await writeIn(root, 'lib/search/rank/scoring.ts', '1');
  await writeIn(root, 'package-lock.json', '{"packages":{"zod":"4.6.7"}}');
  return root;
}

test('同じコードの版は、どこに置かれていても同じになる', async () => {
  expect(await pipelineFingerprint(await someCode())).toBe(await pipelineFingerprint(await someCode()));
});

test.each<[string, (root: string) => Promise<void>]>([
  ['質問の流れの結果が増える', (root) => writeIn(root, 'lib/pay/pay-flow.ts', "['lost-slip', 'lost-receipt']")],
  ['奥のフォルダーのファイルが変わる', (root) => writeIn(root, 'lib/search/rank/scoring.ts', '2')],
  ['ファイルが増える', (root) => writeIn(root, 'lib/content/nesting.ts', '')],
  ['新しいフォルダーができる', (root) => writeIn(root, 'lib/store/rules/price.ts', '')],
  ['ファイルが消える', (root) => rm(join(root, 'lib/content/compile.ts'))],
  ['ファイルの名前が変わる', (root) => rename(join(root, 'lib/content/compile.ts'), join(root, 'lib/content/pass.ts'))],
  ['部品の版が変わる', (root) => writeIn(root, 'package-lock.json', '{"packages":{"zod":"4.6.8"}}')],
])('%sと、版が変わる', async (_, change) => {
  const root = await someCode();
  const before = await pipelineFingerprint(root);
  await change(root);
  expect(await pipelineFingerprint(root)).not.toBe(before);
});

test.each([undefined, 'development', 'production'])('NODE_ENV が %s でも、版は同じになる', async (mode) => {
  const root = await someCode();
  const here = await pipelineFingerprint(root);
  vi.stubEnv('NODE_ENV', mode);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await pipelineFingerprint(root)).toBe(here);
});

test('動いているプロセスは、コードが書きかえられても、読みこんだときの版で蓄える', async () => {
  const root = await someCode();
  const loaded = await loadedFingerprint(root);
  await writeIn(root, 'lib/content/compile.ts', '2');
  expect(await loadedFingerprint(root)).toBe(loaded);
  expect(await pipelineFingerprint(root)).not.toBe(loaded);
});
