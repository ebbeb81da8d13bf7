import { join } from 'node:path';
import { runCommand } from './console.ts';
import { installPackages } from './packages.mjs';
import { runProgram } from './run-program.ts';

const folder = join('tests', 'mutation');

// The mutation tester has packages of its own, which no other command needs.
await runCommand(async () => {
  if (!installPackages(join(folder, 'packages'), 'all')) return 1;
  const args = ['--import', 'tsx', join(folder, 'main.ts'), ...process.argv.slice(2)];
  const { code } = await runProgram('node', args, { show: true });
  return code;
});
