import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { CommandError } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';

/** The address of the article in Starlight. */
export const starlightPath = '/order/';

/** Builds a site of Starlight with one article of ours, given as Markdown, and gives the folder of its files. */
export async function buildStarlight(packages: string, folder: string, markdown: string): Promise<string> {
  const project = join(folder, 'starlight');
  const docs = join(project, 'src', 'content', 'docs');
  await mkdir(docs, { recursive: true });
  await symlink(join(packages, 'node_modules'), join(project, 'node_modules'));
  const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/m.exec(markdown) ?? [];
  const page = (name: string, text: string) => `---\ntitle: ${JSON.stringify(name)}\n---\n\n${text}\n`;
  const files = {
    'package.json': '{ "type": "module" }\n',
    'astro.config.mjs': [
      "import starlight from '@astrojs/starlight';",
      "import { defineConfig } from 'astro/config';",
      "export default defineConfig({ integrations: [starlight({ title: 'まどぐち', locales: { root: { label: '日本語', lang: 'ja' } } })] });",
    ].join('\n'),
    'src/content.config.ts': [
      "import { docsLoader } from '@astrojs/starlight/loaders';",
      "import { docsSchema } from '@astrojs/starlight/schema';",
      "import { defineCollection } from 'astro:content';",
      'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };',
    ].join('\n'),
    'src/content/docs/order.md': page(title, body),
    'src/content/docs/index.md': page('はじめに', `[${title}](${starlightPath})`),
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(project, file), text);
  const astro = join('node_modules', 'astro', 'astro.js');
  const { code, output } = await runProgram('node', [astro, 'build'], {
    cwd: project,
    env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new CommandError(output, '上のメッセージを確かめてください。');
  return join(project, 'dist');
}

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
