import { expect, test } from 'vitest';
import { runProgram } from '#lib/commands/run-program.ts';
import { peakMemory } from '#tests/bench/process-tree.ts';

const mebibyte = 1024 ** 2;
const filling = `const filled = Buffer.alloc(64 * ${mebibyte}, 1); setTimeout(() => filled, 800)`;
const parentOf = (code: string) =>
  `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(code)}])`;

test('the memory of a program that a program has started is counted', async () => {
  const { result, peak } = await peakMemory(() => runProgram('node', ['-e', parentOf(filling)]));
  expect(result.code).toBe(0);
  expect(peak).toBeGreaterThan(64 * mebibyte);
});

test('nothing is counted where nothing was started', async () => {
  expect(await peakMemory(async () => 'done')).toEqual({ result: 'done', peak: 0 });
});

// Runs in its own process, because here it would also end the processes of other tests.
test('what was started can be ended', async () => {
  const starter = `
    import { spawn } from 'node:child_process';
    import { endDescendants } from './tests/bench/process-tree.ts';
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    child.on('spawn', endDescendants);
    child.on('close', (_, signal) => process.stdout.write(signal));
  `;
  const { output } = await runProgram('node', ['--import', 'tsx', '--input-type=module', '-e', starter]);
  expect(output).toBe('SIGKILL');
});
