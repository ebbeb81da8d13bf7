import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { CommandError, printLine, printStep, runCommand } from './console.ts';
import { runProgram } from './run-program.ts';

/** How many checks held and how many did not. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const reports = join('.cache', 'test-reports');
const held: Tally = { passed: 1, failed: 0 };
const broken: Tally = { passed: 0, failed: 1 };

await runCommand(async () => {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const tallies = [
    await runTool('書き方をそろえ、誤りを調べています（Biome）', [
      '@biomejs/biome/bin/biome',
      'ci',
      '--colors=off',
      '.',
    ]),
    await checkTypes(),
    await runTool('使われていないものを調べています（knip）', ['knip/bin/knip.js', '--config', 'tests/knip.jsonc']),
    await runTool('文章を調べています（textlint）', [
      'textlint/bin/textlint.js',
      '--config',
      'tests/textlint.cjs',
      'content/**/*.mdx',
    ]),
    await runUnitTests(),
    ...(await runBrowserTests()),
  ];
  const passed = sum(tallies.map((tally) => tally.passed));
  const failed = sum(tallies.map((tally) => tally.failed));
  printLine(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function checkTypes(): Promise<Tally> {
  // Routes have types that Next writes down first.
  const routes = await runProgram('node', ['node_modules/next/dist/bin/next', 'typegen']);
  if (routes.code !== 0) return fail(routes.output);
  return runTool('型を調べています（TypeScript）', ['typescript/bin/tsc', '--noEmit', '--pretty', 'false']);
}

async function runTool(label: string, [tool = '', ...args]: readonly string[]): Promise<Tally> {
  printStep(label);
  const { code, output } = await runProgram('node', [join('node_modules', tool), ...args]);
  return code === 0 ? held : fail(output);
}

async function runUnitTests(): Promise<Tally> {
  printStep('単体テストをしています（Vitest）');
  const report = join(reports, 'vitest.json');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
  const { output } = await runProgram('node', [
    ...args,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const schema = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int() });
  const counts = await readReport(report, schema);
  if (counts === undefined) return fail(output);
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = counts;
  // A file that does not load fails without a single test.
  const failed = numFailedTests === 0 ? numFailedTestSuites : numFailedTests;
  if (failed > 0) printLine(output);
  return { passed, failed };
}

async function runBrowserTests(): Promise<Tally[]> {
  try {
    const browser = await ensureBrowser();
    await buildSite(process.cwd());
    printStep('ブラウザーで試しています（Playwright）');
    const report = join(process.cwd(), reports, 'playwright.json');
    const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'];
    const { output } = await runProgram('node', args, {
      env: { CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
    const schema = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) });
    const counts = await readReport(report, schema);
    if (counts === undefined) return [held, fail(output)];
    const { expected: passed, unexpected, flaky } = counts.stats;
    if (unexpected + flaky > 0) printLine(output);
    // Tried again in CI alone, see the configuration: what holds the second time is said above, and counts as held.
    return [held, { passed: passed + flaky, failed: unexpected }];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return [fail(error.message)];
  }
}

async function readReport<Output>(file: string, schema: z.ZodType<Output>): Promise<Output | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : schema.parse(JSON.parse(text));
}

function fail(output: string): Tally {
  printLine(output);
  return broken;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
