import { spawn } from 'node:child_process';
import { CommandError } from '#lib/commands/console.ts';

/** Starts a server in a project, calls `use` with its address and process, and ends it. */
export async function withServer<Result>(
  project: string,
  args: readonly string[],
  use: (origin: string, pid: number) => Promise<Result>,
): Promise<Result> {
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    return await use(await readOrigin(child.stdout, child.stderr, ended), child.pid ?? 0);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

type Output = NodeJS.ReadableStream;

async function readOrigin(stdout: Output, stderr: Output, ended: Promise<void>): Promise<string> {
  let output = '';
  const named = new Promise<string>((resolve) => {
    for (const stream of [stdout, stderr]) {
      stream.on('data', (piece: Buffer) => {
        output += piece.toString();
        const [origin] = /http:\/\/localhost:\d+/.exec(output) ?? [];
        if (origin !== undefined) resolve(origin);
      });
    }
  });
  const origin = await Promise.race([named, ended]);
  if (origin === undefined)
    throw new CommandError(`サーバーが始まりませんでした。\n${output}`, '上のメッセージを確かめてください。');
  return origin;
}
