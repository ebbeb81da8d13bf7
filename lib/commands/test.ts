import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { CommandError, printLine, printStep, runCommand } from './console.ts';
import { runProgram } from './run-program.ts';
import { failStep, passedStep, printTotal, readReport, type Tally } from './tally.ts';
import { runUnitTests } from './unit-tests.ts';

const reports = join('.cache', 'test-reports');

await runCommand(async () => {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  // One processor is enough for each of the other steps, so they run beside the unit tests.
  printStep('単体テストをしています（Vitest）');
  const unitReport = join(reports, 'vitest.json');
  const [unit, others] = await Promise.all([runUnitTests('node', unitReport), runOtherSteps()]);
  const tallies = [...others, unit, await runBrowserTests(), await runHostileTests(), await runBenchmarks()];
  return printTotal(tallies);
});

async function runOtherSteps(): Promise<Tally[]> {
  return [
    await runTool('書き方をそろえ、誤りを調べています（Biome）', [
      '@biomejs/biome/bin/biome',
      'ci',
      '--colors=off',
      '.',
    ]),
    await checkTypes(),
    await runTool('使われていないものを調べています（knip）', ['knip/bin/knip.js', '--config', 'tests/knip.jsonc']),
    await runCheck(),
  ];
}

async function runCheck(): Promise<Tally> {
  printStep('記事と文章を調べています（npm run check）');
  const { code, output } = await runProgram('node', ['lib/commands/run.mjs', 'check']);
  return code === 0 ? passedStep : failStep(output);
}

async function checkTypes(): Promise<Tally> {
  // Routes have types that Next writes down first.
  const routes = await runProgram('node', ['node_modules/next/dist/bin/next', 'typegen']);
  if (routes.code !== 0) return failStep(routes.output);
  return runTool('型を調べています（TypeScript）', ['typescript/bin/tsc', '--noEmit', '--pretty', 'false']);
}

async function runTool(label: string, [tool = '', ...args]: readonly string[]): Promise<Tally> {
  printStep(label);
  const { code, output } = await runProgram('node', [join('node_modules', tool), ...args]);
  return code === 0 ? passedStep : failStep(output);
}

function runBrowserTests(): Promise<Tally> {
  return needing(ensureBrowser, async ({ path }) => {
    await buildSite(process.cwd());
    printStep('ブラウザーで試しています（Playwright）');
    const report = join(process.cwd(), reports, 'playwright.json');
    const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'];
    const { output } = await runProgram('node', args, {
      env: { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
    const schema = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) });
    const counts = await readReport(report, schema);
    if (counts === undefined) return failStep(output);
    const { expected: passed, unexpected, flaky } = counts.stats;
    if (unexpected + flaky > 0) printLine(output);
    // A test is tried again in CI alone, see the configuration. If it holds the second time, it is shown above and counts.
    return { passed: passed + flaky, failed: unexpected };
  });
}

// A tenth of the full force and few requests: whether each of them does harm at all.
async function runHostileTests(): Promise<Tally> {
  printStep('壊れた頼みと、押し寄せる頼みを送っています（npm run test:hostile）');
  const args = ['lib/commands/run.mjs', 'test-hostile', '--seed=1', '--requests=120', '--size=0.1'];
  const { code, output } = await runProgram('node', args);
  return code === 0 ? passedStep : failStep(output);
}

// Whether each benchmark still runs and finds figures; the figures of such small runs mean nothing.
async function runBenchmarks(): Promise<Tally> {
  printStep('ベンチマークを小さく動かしています（npm run bench -- --small）');
  const { code, output } = await runProgram('node', ['lib/commands/run.mjs', 'bench', '--small']);
  return code === 0 ? passedStep : failStep(output);
}

/** Runs a step with something that may be missing on this machine; without it, what to do is said and the step fails. */
async function needing<Need>(find: () => Promise<Need>, run: (need: Need) => Promise<Tally>): Promise<Tally> {
  try {
    return await run(await find());
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return failStep(error.message);
  }
}
