import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runProgram } from '#lib/commands/run-program.ts';

/** The program of nginx on this machine; `undefined` if there is none. */
export async function findNginx(): Promise<string | undefined> {
  for (const program of ['nginx', '/usr/sbin/nginx']) {
    if ((await runProgram(program, ['-v'])).code === 0) return program;
  }
  return undefined;
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Directives that keep all temporary files of nginx in a folder. */
export function nginxFolders(folder: string): string {
  return temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ');
}

/** Runs nginx with a whole configuration in a folder of its own, while `use` runs. */
export async function runNginx<Result>(
  program: string,
  folder: string,
  configuration: string,
  port: number,
  use: (pid: number) => Promise<Result>,
): Promise<Result> {
  await writeFile(join(folder, 'nginx.conf'), configuration);
  const child = spawn(program, ['-p', folder, '-e', join(folder, 'error.log'), '-c', 'nginx.conf'], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  try {
    await waitFor(port);
    return await use(child.pid ?? 0);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function waitFor(port: number): Promise<void> {
  for (let left = 50; left > 0; left -= 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answers !== undefined) return;
    await pause(100);
  }
  throw new Error('nginx does not answer');
}
