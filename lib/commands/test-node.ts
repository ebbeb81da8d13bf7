import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, printStep, runCommand } from './console.ts';
import { installPackages } from './packages.mjs';
import { failStep, passedStep, printTotal, type Tally } from './tally.ts';
import { runUnitTests } from './unit-tests.ts';

const folder = join('tests', 'node');
const versions = [22, 24];
const reports = join('.cache', 'test-reports');

await runCommand(async () => {
  if (!installPackages(folder, 'all')) return 1;
  await mkdir(reports, { recursive: true });
  const tallies: Tally[] = [];
  for (const version of versions) {
    const node = programOf(version);
    const report = join(reports, `vitest-node-${version}.json`);
    await rm(report, { force: true });
    printStep(`Node ${version} で単体テストをしています`);
    tallies.push(await runUnitTests(node, report));
    printStep(`Node ${version} でサイトを組み立て、配信しています`);
    tallies.push(await tryStart(node));
  }
  return printTotal(tallies);
});

function programOf(version: number): string {
  const name = `node-${version}-${process.platform}-${process.arch}`;
  const program = join(process.cwd(), folder, 'node_modules', name, 'bin', 'node');
  if (existsSync(program)) return program;
  throw new CommandError(
    `この機械（${process.platform} ${process.arch}）で動く Node ${version} が、${folder} の部品にありません。`,
    `${join(folder, 'package.json')} の optionalDependencies に ${name} を加えてください。`,
  );
}

/** Starts the site as an operator would, and asks it whether it is well. */
async function tryStart(node: string): Promise<Tally> {
  const child = spawn(node, ['lib/commands/run.mjs', 'start'], {
    env: { ...process.env, PORT: '0', DATA_DIR: mkdtempSync(join(tmpdir(), 'madoguchi-data-')) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const origin = await new Promise<string | undefined>((resolve) => {
    const read = (piece: Buffer) => {
      output += piece.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => resolve(undefined));
  });
  if (origin === undefined) return failStep(output);
  const health = await fetch(`${origin}/api/health`).catch((error: unknown) => String(error));
  child.kill('SIGTERM');
  if (typeof health !== 'string' && health.ok) return passedStep;
  return failStep(`${output}\n/api/health: ${typeof health === 'string' ? health : health.status}`);
}
