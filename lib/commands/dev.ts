import { readEnvironment } from '#lib/site/index.ts';
import { runCommand } from './console.ts';
import { runProgram } from './run-program.ts';

await runCommand(async () => {
  const { port } = readEnvironment(process.env);
  const { code } = await runProgram('node', ['node_modules/next/dist/bin/next', 'dev', '--port', String(port)], {
    show: true,
  });
  return code;
});
