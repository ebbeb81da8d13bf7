import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { writeServingProgram } from '#lib/commands/serving-program.mjs';
import { aFolder } from '#tests/support/project.ts';

// A busy machine bundles for seconds.
vi.setConfig({ testTimeout: 60_000 });

/** A project of the same sources with a cache of its own. */
async function aProject(): Promise<string> {
  const root = await aFolder();
  for (const name of ['lib', 'node_modules', 'package.json', 'tsconfig.json']) {
    await symlink(join(process.cwd(), name), join(root, name));
  }
  return root;
}

test('サーバーとそのスレッドを、TypeScriptを読むものなしで動く形に書き出す', async () => {
  const root = await aProject();
  const address = await writeServingProgram(root);
  const folder = dirname(fileURLToPath(address ?? ''));
  const files = await readdir(folder);
  expect(files).toEqual(expect.arrayContaining(['start.mjs', 'next-thread.mjs', 'store-thread.mjs']));
  for (const file of files) {
    expect(await readFile(join(folder, file), 'utf8')).not.toMatch(/from ["'](?:tsx|mdx-bundler|esbuild)\b|\.tsx?["']/);
  }
});

test('元が同じなら、同じ場所に書き出す', async () => {
  const root = await aProject();
  const address = await writeServingProgram(root);
  expect(await writeServingProgram(root)).toBe(address);
  expect(await readdir(join(root, '.cache', 'programs'))).toHaveLength(1);
});

test('書き出せないところでは、何も返さず、元のまま動かせる', async () => {
  const root = await aProject();
  await writeFile(join(root, '.cache'), '');
  expect(await writeServingProgram(root)).toBeUndefined();
});
