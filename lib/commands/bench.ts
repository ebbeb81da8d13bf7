import { join } from 'node:path';
import { runCommand } from './console.ts';
import { installPackages } from './packages.mjs';
import { runProgram } from './run-program.ts';

const folder = join('tests', 'bench');

// The benchmarks are tests, which nothing in lib may import; and only they need the packages that ours is held against.
await runCommand(async () => {
  const args = process.argv.slice(2);
  if (!args.includes('--small') && !installPackages(join(folder, 'packages'), 'all')) return 1;
  const { code } = await runProgram('node', ['--import', 'tsx', join(folder, 'main.ts'), ...args], { show: true });
  return code;
});
