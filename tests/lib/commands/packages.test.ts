import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { arePackagesCurrent } from '#lib/commands/packages.mjs';
import { aProject } from '#tests/support/project.ts';

type Packages = Readonly<Record<string, { version: string; dev?: true; optional?: true; devOptional?: true }>>;

const locked: Packages = {
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.4.5' },
  'node_modules/vitest': { version: '4.1.12', dev: true },
  'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true },
};
const next = { 'node_modules/next': { version: '16.4.5' } };
const vitest = { 'node_modules/vitest': { version: '4.1.12', dev: true as const } };

async function isCurrent(installed: Packages | undefined): Promise<Record<'serving' | 'all', boolean>> {
  const root = await aProject({
    'package-lock.json': JSON.stringify({ packages: locked }),
    ...(installed && { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) }),
    ...Object.fromEntries(Object.keys(installed ?? {}).map((path) => [`${path}/package.json`, '{}'])),
  });
  return { serving: arePackagesCurrent(root, 'serving'), all: arePackagesCurrent(root, 'all') };
}

test('何も入っていなければ、どちらにも足りない', async () => {
  expect(await isCurrent(undefined)).toEqual({ serving: false, all: false });
  expect(await isCurrent({})).toEqual({ serving: false, all: false });
});

test('配信に要るものだけが入っていれば、配信には足り、開発には足りない', async () => {
  expect(await isCurrent(next)).toEqual({ serving: true, all: false });
});

test('全部入っていれば、配信にも足りる。この機械で使えない部品はなくてよい', async () => {
  expect(await isCurrent({ ...next, ...vitest })).toEqual({ serving: true, all: true });
});

test('版が違えば、足りない。配信に要らない部品の版は、配信には関わらない', async () => {
  expect(await isCurrent({ ...vitest, 'node_modules/next': { version: '16.4.4' } })).toEqual({
    serving: false,
    all: false,
  });
  expect(await isCurrent({ ...next, 'node_modules/vitest': { version: '4.1.11' } })).toEqual({
    serving: true,
    all: false,
  });
});

test('部品を入れるときの言葉は標準出力に出ず、あとの命令の出力だけが残る', async () => {
  const project = { name: 'a', version: '1.0.0', dependencies: { b: 'file:b' } };
  const root = await aProject({
    'package.json': JSON.stringify(project),
    'b/package.json': JSON.stringify({ name: 'b', version: '1.0.0' }),
    'package-lock.json': JSON.stringify({
      name: 'a',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': project, b: { version: '1.0.0' }, 'node_modules/b': { resolved: 'b', link: true } },
    }),
  });
  const door = pathToFileURL(join(process.cwd(), 'lib/commands/packages.mjs')).href;
  const code = `const { installPackages } = await import('${door}'); installPackages('.', 'all'); console.log('{}');`;
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/package-lock\.json のとおりに部品を入れています[\s\S]*個の部品を/);
  expect(stdout).toBe('{}\n');
});

test('npm の覚えにあっても、置いた場所から消えていれば、足りない', async () => {
  const root = await aProject({
    'package-lock.json': JSON.stringify({ packages: locked }),
    'node_modules/.package-lock.json': JSON.stringify({ packages: { ...next, ...vitest } }),
    'node_modules/next/package.json': '{}',
  });
  expect(arePackagesCurrent(root, 'serving')).toBe(true);
  expect(arePackagesCurrent(root, 'all')).toBe(false);
});
