import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serves a folder of files, compressed as well as ours, as a good static host would. */
export async function withFiles<Result>(folder: string, use: (origin: string) => Promise<Result>): Promise<Result> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '/');
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const body = await readFile(file).catch(() => undefined);
    if (body === undefined) return response.writeHead(404).end();
    const keeping = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
    const type = types[extname(file)] ?? 'application/octet-stream';
    const coding = /^(?:text|application|image\/svg)/.test(type) ? { 'content-encoding': 'br' } : {};
    const sent = 'content-encoding' in coding ? brotliCompressSync(body) : body;
    response.writeHead(200, {
      'content-type': type,
      'cache-control': keeping,
      'content-length': sent.length,
      ...coding,
    });
    response.end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', () => resolve()));
  try {
    return await use(`http://localhost:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
