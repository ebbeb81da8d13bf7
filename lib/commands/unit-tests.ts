import { z } from 'zod';
import { printLine } from './console.ts';
import { runProgram } from './run-program.ts';
import { failStep, readReport, type Tally } from './tally.ts';

const reportSchema = z.object({
  numPassedTests: z.int(),
  numPendingTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
});

/** Runs the unit tests with a Node (`node` for our own), and shows what fails. */
export async function runUnitTests(node: string, report: string): Promise<Tally> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { output } = await runProgram(node, [...args, ...reporters]);
  const counts = await readReport(report, reportSchema);
  if (counts === undefined) return failStep(output);
  const { numPassedTests: passed, numPendingTests: skipped, numFailedTests, numFailedTestSuites } = counts;
  // A file that does not load fails without a single test.
  const failed = numFailedTests === 0 ? numFailedTestSuites : numFailedTests;
  if (failed > 0) printLine(output);
  // Such as tests that need PostgreSQL or the right to mount a disk.
  if (skipped > 0) printLine(`${skipped} skipped`);
  return { passed, failed };
}
