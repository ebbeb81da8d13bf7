import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';

// The site is already built; only the content is checked again.
test.setTimeout(120_000);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} で止まり、ポートには何も残らない`, async () => {
    const child = start(process.execPath, ['lib/commands/run.mjs', 'start']);
    const isOver = once(child, 'exit');
    const port = await portOf(child);
    expect(await answers(port)).toBe(true);
    child.kill(signal);
    expect(await isOver).toEqual([0, null]);
    expect(await answers(port)).toBe(false);
  });
}

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`npm だけが${signal}で止められても、ポートには何も残らない`, async () => {
    const child = start('npm', ['start']);
    const port = await portOf(child);
    child.kill(signal);
    await expect.poll(() => answers(port), { timeout: 15_000 }).toBe(false);
  });
}

function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** The port in the command's output. */
function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [, port] = /■ http:\/\/localhost:(\d+) で動いています/.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    child.on('exit', () => reject(new Error(`it ended before it answered:\n${said}`)));
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
