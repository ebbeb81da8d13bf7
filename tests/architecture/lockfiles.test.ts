import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ integrity: z.string().optional(), resolved: z.string().optional(), link: z.boolean().optional() }),
  ),
});
const checksum = /^sha512-[A-Za-z0-9+/]{86}==$/;
const registry = 'https://registry.npmjs.org/';

function foldersBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap(({ name }) => [join(folder, name), ...foldersBelow(join(folder, name))]);
}

/** The packages of a lockfile that could be anything: without a checksum, or from elsewhere than the registry. */
function unsureIn(text: string): string[] {
  return Object.entries(lockfileSchema.parse(JSON.parse(text)).packages)
    .filter(([path]) => path !== '')
    .filter(
      ([, { integrity = '', resolved = registry }]) => !checksum.test(integrity) || !resolved.startsWith(registry),
    )
    .map(([path]) => path);
}

const lockfiles = ['.', ...foldersBelow('tests')].map((folder) => join(folder, 'package-lock.json')).filter(existsSync);

test('部品の一覧が見つかる', () => {
  expect(lockfiles).toContain('package-lock.json');
  expect(lockfiles.length).toBeGreaterThan(2);
});

test.each(lockfiles)('%s の部品は、どれも中身の印があり、登録所から来る', (file) => {
  expect(unsureIn(readFileSync(file, 'utf8'))).toEqual([]);
});

test('印のない部品や、よそから来る部品は見つかる', () => {
  const integrity = `sha512-${'a'.repeat(86)}==`;
  const packages = {
    '': {},
    'node_modules/good': { integrity },
    'node_modules/unsigned': {},
    'node_modules/weak': { integrity: 'sha1-abc=' },
    'node_modules/elsewhere': { integrity, resolved: 'https://registry.npmjs.org.example/a.tgz' },
  };
  expect(unsureIn(JSON.stringify({ packages }))).toEqual([
    'node_modules/unsigned',
    'node_modules/weak',
    'node_modules/elsewhere',
  ]);
});
