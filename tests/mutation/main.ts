import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, printLine, printStep, runCommand } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';
import { rooms } from './rooms.mjs';
import { reportSchema, type Score, scoreOf, scoreTable } from './score.ts';

const packages = join('tests', 'mutation', 'packages');
const reports = join('.cache', 'mutation');

await runCommand(async () => {
  const args = process.argv.slice(2);
  const only = args.filter((arg) => arg.startsWith('--only='));
  const named = args.filter((arg) => !only.includes(arg));
  const stranger = named.find((name) => !Object.hasOwn(rooms, name));
  if (stranger !== undefined) {
    throw new CommandError(
      `「${stranger}」という部屋はありません。`,
      `${Object.keys(rooms).join(' / ')} から選んでください。`,
    );
  }
  const scores = new Map<string, Score>();
  for (const name of named.length > 0 ? named : Object.keys(rooms)) {
    printStep(`${name} を書きかえて、テストが気づくかを調べています`);
    scores.set(name, await mutate(name, only));
    printLine(`  ${join(reports, `${name}.html`)} に、気づかれなかった書きかえがあります`);
  }
  printLine(`\n${scoreTable(scores)}`);
  return 0;
});

async function mutate(room: string, only: readonly string[]): Promise<Score> {
  const stryker = join(packages, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const files = only.map((arg) => arg.slice('--only='.length)).join(',');
  const args = [stryker, 'run', join(packages, 'stryker.config.mjs'), ...(files === '' ? [] : ['--mutate', files])];
  // With CI, vitest writes no snapshot of what a mutant gives.
  const { code, output } = await runProgram('node', args, { env: { MUTATION_ROOM: room, CI: '1' } });
  if (code !== 0) throw new CommandError(output, 'テストが全部通ってから、もう一度実行してください。');
  const report = await readFile(join(reports, `${room}.json`), 'utf8');
  return scoreOf(reportSchema.parse(JSON.parse(report)));
}
