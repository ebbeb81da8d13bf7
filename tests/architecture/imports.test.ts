import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import { reachRules, rules } from './rules.ts';

const root = process.cwd();
const planted = join(root, 'tests', 'architecture', 'planted');

const folders = ['app', 'components', 'lib', 'tests'];
// Imported types count as coupling, but only imported values are loaded.
const couplings = { ruleSet: { forbidden: [...rules] }, tsPreCompilationDeps: true };
const loads = { ruleSet: { forbidden: [...reachRules] }, tsPreCompilationDeps: false };

const project = await cruiseFolder(root, [...folders, 'next.config.ts'], couplings);
const loaded = await cruiseFolder(root, folders, loads);
const trap = await cruiseFolder(planted, folders, couplings);
const loadedTrap = await cruiseFolder(planted, folders, loads);
const names = [...rules, ...reachRules].map(({ name }) => name);
const plantedFiles = (await readdir(planted, { recursive: true })).filter((file) => /[.]tsx?$/.test(file));

// With an unsupported TypeScript version dependency-cruiser reads no file and reports no violation.
test('the modules of the project were really read', () => {
  expect(project.summary.totalCruised).toBeGreaterThan(20);
  expect(project.modules.map(({ source }) => source)).toEqual(
    expect.arrayContaining(['app/layout.tsx', 'components/browser/site.ts', 'lib/ja/index.ts', 'next.config.ts']),
  );
});

test('an import through #lib leads to its file', () => {
  expect(importsOf(project, 'lib/site/site.ts')).toContain('lib/content/index.ts');
  expect(importsOf(trap, 'lib/faqs/index.ts')).toEqual(['lib/ja/index.ts']);
});

test('no import of the project breaks a rule', () => {
  const violations = [...project.summary.violations, ...loaded.summary.violations];
  const found = violations.map(({ rule, from, to }) => `${from} → ${to} (${rule.name})`);
  expect(found).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const files = plantedFiles.filter((file) => ruleOf(file) === name);

  test('has a planted violation', () => {
    expect(files).not.toEqual([]);
  });

  test.each(files)('catches %s', (file) => {
    expect(rulesBrokenBy(file)).toEqual([name]);
  });
});

test('no rule catches an import that is allowed', () => {
  const allowed = plantedFiles.filter((file) => ruleOf(file) === undefined);
  expect(allowed).toEqual(
    expect.arrayContaining([
      'lib/server/next-thread.ts',
      'components/browser/card.tsx',
      'lib/guides/client.ts',
      'lib/channels/client.ts',
      'lib/feedback/index.ts',
    ]),
  );
  expect(allowed.filter((file) => rulesBrokenBy(file).length > 0)).toEqual([]);
});

/** A planted file, or the folder it lies in, is named `<the rule that it breaks>.<how>`. */
function ruleOf(file: string): string | undefined {
  return file
    .split('/')
    .map((part) => part.split('.')[0] ?? '')
    .find((part) => names.includes(part));
}

async function cruiseFolder(baseDir: string, folders: string[], options: ICruiseOptions): Promise<ICruiseResult> {
  const { output } = await cruise(
    folders,
    {
      ...options,
      baseDir,
      validate: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^tests/architecture/planted/' },
    },
    { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  );
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** The rules that an import of this planted file breaks; a cycle is the fault of every file in it. */
function rulesBrokenBy(file: string): string[] {
  const broken = [...trap.summary.violations, ...loadedTrap.summary.violations]
    .filter(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].includes(file))
    .map(({ rule }) => rule.name);
  return [...new Set(broken)];
}

function importsOf({ modules }: ICruiseResult, file: string) {
  return modules.find(({ source }) => source === file)?.dependencies.map(({ resolved }) => resolved);
}
