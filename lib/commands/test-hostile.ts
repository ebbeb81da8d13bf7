import { join } from 'node:path';
import { runCommand } from './console.ts';
import { runProgram } from './run-program.ts';

await runCommand(async () => {
  const args = ['--import', 'tsx', join('tests', 'hostile', 'main.ts'), ...process.argv.slice(2)];
  const { code } = await runProgram('node', args, { show: true });
  return code;
});
