import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';

const root = process.cwd();
const planted = join(root, 'tests', 'architecture', 'planted');

const project = await cruiseFolder(root, ['app', 'components', 'lib', 'tests', 'next.config.ts']);
const trap = await cruiseFolder(planted, ['app', 'components', 'lib', 'tests']);
const plantedFiles = (await readdir(planted, { recursive: true })).filter((file) => /[.]tsx?$/.test(file));

// With a TypeScript that it does not know, dependency-cruiser reads no file and finds nothing wrong.
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
  const found = project.summary.violations.map(({ rule, from, to }) => `${from} → ${to} (${rule.name})`);
  expect(found).toEqual([]);
});

describe.each(rules)('$name', ({ name }) => {
  const files = plantedFiles.filter((file) => ruleOf(file) === name);

  test('has a planted violation', () => {
    expect(files).not.toEqual([]);
  });

  test.each(files)('catches %s', (file) => {
    expect(rulesBrokenBy(file)).toEqual([name]);
  });
});

test('no rule catches an import that is allowed', () => {
  const allowed = plantedFiles.filter((file) => !rules.some(({ name }) => name === ruleOf(file)));
  expect(allowed).toContain('lib/commands/serve-site.ts');
  expect(allowed.filter((file) => rulesBrokenBy(file).length > 0)).toEqual([]);
});

/** A planted file is named `<the rule that it breaks>.<how>.ts`. */
function ruleOf(file: string): string | undefined {
  return basename(file).split('.')[0];
}

async function cruiseFolder(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    folders,
    {
      baseDir,
      ruleSet: { forbidden: [...rules] },
      validate: true,
      // A type that is imported couples as well as a function.
      tsPreCompilationDeps: true,
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
  return trap.summary.violations
    .filter(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].includes(file))
    .map(({ rule }) => rule.name);
}

function importsOf({ modules }: ICruiseResult, file: string) {
  return modules.find(({ source }) => source === file)?.dependencies.map(({ resolved }) => resolved);
}
