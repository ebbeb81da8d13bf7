import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from '#tests/support/free-port.ts';
import { nginxFolders, runNginx } from '#tests/support/nginx.ts';

/** A file that nginx serves as we do. */
export interface ServedFile {
  readonly path: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
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
  return runNginx(program, folder, configuration(folder, port, files), port, (pid) => use(port, pid));
}

async function writeFiles(folder: string, files: readonly ServedFile[]): Promise<void> {
  for (const { path, body } of files) {
    const file = join(folder, 'www', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
    await writeFile(`${file}.gz`, gzipSync(body, { level: 9 }));
  }
}

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
  ${nginxFolders(folder)}
  server { listen 127.0.0.1:${port} backlog=1024; root ${join(folder, 'www')}; ${places.join('\n')} }
}
`;
}
