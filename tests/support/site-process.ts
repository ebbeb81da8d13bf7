import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts a command of the site, at any free port and with data of its own unless told otherwise. */
export function start(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  // Two processes cannot use one folder.
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'madoguchi-data-'));
  return spawn(program, args, {
    env: { ...process.env, PORT: '0', DATA_DIR, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The port in the command's output. */
export function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [, port] = /■ http:\/\/[^\s/]+:(\d+) で動いています/.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    child.on('exit', () => reject(new Error(`it ended before it answered:\n${said}`)));
  });
}

/** Whether anything listens at a port of this machine. */
export function answers(port: number, host = 'localhost'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
