import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lookAtFiles, whileUnchanged } from '#lib/site/while-unchanged.ts';
import { aFolder, writeIn } from '#tests/support/project.ts';

async function counted() {
  const root = await aFolder();
  await writeIn(root, 'content/guides/a.mdx', '本文');
  await writeIn(root, 'components/b.ts', '部品');
  let times = 0;
  const value = whileUnchanged(root, ['content', 'components', 'no-such-folder'], () => {
    times += 1;
    return times;
  });
  expect(await value()).toBe(1);
  return { root, value };
}

test('ファイルがそのままなら、作りなおさない', async () => {
  const { root, value } = await counted();
  await writeIn(root, 'elsewhere/c.ts', '関係ない');
  expect(await value()).toBe(1);
});

test('書きかえ・追加・削除のどれでも、作りなおす', async () => {
  const { root, value } = await counted();
  await writeIn(root, 'content/guides/a.mdx', '直した本文');
  expect(await value()).toBe(2);
  await writeIn(root, 'components/new.ts', '');
  expect(await value()).toBe(3);
  await rm(join(root, 'content', 'guides', 'a.mdx'));
  expect(await value()).toBe(4);
});

test('見わたしたあとは、次に見わたすまで、そのときのままとする', async () => {
  onTestFinished(() => {
    globalThis.madoguchiFiles = undefined;
  });
  const { root, value } = await counted();
  const look = () => lookAtFiles(root, ['content', 'components', 'no-such-folder']);
  look();
  await writeIn(root, 'content/guides/a.mdx', '直した本文');
  expect(await value()).toBe(1);
  look();
  expect(await value()).toBe(2);
});

test('失敗は覚えず、何も変わっていなくても、次に頼まれたらまた試す', async () => {
  const root = await aFolder();
  let times = 0;
  const value = whileUnchanged(root, ['content'], async () => {
    times += 1;
    if (times === 1) throw new Error('いまは開けない');
    return times;
  });
  await expect(value()).rejects.toThrow('いまは開けない');
  expect(await value()).toBe(2);
  expect(await value()).toBe(2);
});
