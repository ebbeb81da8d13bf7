import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { runProgram } from '#lib/commands/run-program.ts';

/** A file that nginx serves as we do. */
export interface ServedFile {
  readonly path: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The program of nginx on this machine; `undefined` if there is none. */
export async function findNginx(): Promise<string | undefined> {
  for (const program of ['nginx', '/usr/sbin/nginx']) {
    if ((await runProgram(program, ['-v'])).code === 0) return program;
  }
  return undefined;
}

/** Serves files with nginx, with their headers and compressed beforehand, while `use` runs. */
export async function withNginx<Result>(
  program: string,
  folder: string,
  files: readonly ServedFile[],
  use: (port: number, pid: number) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  await writeFiles(folder, files);
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, files));
  const child = spawn(program, ['-p', folder, '-e', join(folder, 'error.log'), '-c', 'nginx.conf'], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  try {
    await waitFor(port);
    return await use(port, child.pid ?? 0);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function writeFiles(folder: string, files: readonly ServedFile[]): Promise<void> {
  for (const { path, body } of files) {
    const file = join(folder, 'www', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
    await writeFile(`${file}.gz`, gzipSync(body, { level: 9 }));
  }
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

function configuration(folder: string, port: number, files: readonly ServedFile[]): string {
  const places = files.map(({ path, headers: { 'content-type': type = '', ...others } }) => {
    const added = Object.entries(others).map(([name, value]) => `add_header ${name} "${value}";`);
    return `location = ${path} { default_type "${type}"; types {} ${added.join(' ')} }`;
  });
  // Without it, workers of a master that root has started could not read a folder of root.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}
daemon off; worker_processes auto; pid nginx.pid;
events { worker_connections 2048; }
http {
  access_log off; sendfile on; tcp_nopush on; etag on; keepalive_requests 10000000;
  gzip_static on; gzip_vary on; open_file_cache max=100;
  ${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ')}
  server { listen 127.0.0.1:${port} backlog=1024; root ${join(folder, 'www')}; ${places.join('\n')} }
}
`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

async function waitFor(port: number): Promise<void> {
  for (let left = 50; left > 0; left -= 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answers !== undefined) return;
    await wait(100);
  }
  throw new Error('nginx does not answer');
}
