import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import type { Browser } from '#lib/commands/browser.ts';
import type { SearchSection } from '#lib/search/index.ts';
import { onePerPage, type SearchSystem } from '#tests/search/system.ts';

/** Writes an index to a folder, for a search in the browser. */
export type WriteIndex = (sections: readonly SearchSection[], folder: string) => Promise<void>;

const resultLimit = 30;

/** Calls `use` with Pagefind over our sections. Its index is written to the folder. */
export async function withPagefind<Result>(
  sections: readonly SearchSection[],
  writeIndex: WriteIndex,
  folder: string,
  browser: Browser,
  use: (system: SearchSystem) => Promise<Result>,
): Promise<Result> {
  await writeIndex(sections, folder);
  return withPagefindIndex(folder, browser, (find) =>
    use({ name: 'Pagefind', search: async (query) => onePerPage(await find(query), sections) }),
  );
}

/** Calls `use` with the search in an index that was written to a folder. Pagefind runs only in a browser. */
export async function withPagefindIndex<Result>(
  folder: string,
  browser: Browser,
  use: (find: (query: string) => Promise<readonly string[]>) => Promise<Result>,
): Promise<Result> {
  const server = await serveFolder(folder);
  const running = await chromium.launch({ executablePath: browser.path, args: [...browser.args] });
  try {
    const page = await running.newPage();
    await page.goto(`${addressOf(server)}/`);
    return await use(async (query) =>
      z.array(z.string()).parse(await page.evaluate(searchInPage, { query, limit: resultLimit })),
    );
  } finally {
    await running.close();
    server.close();
  }
}

// Runs in the browser, so it must not use anything else of this file.
async function searchInPage({ query, limit }: { query: string; limit: number }): Promise<unknown> {
  const address = '/pagefind.js';
  const pagefind = await import(address);
  const { results } = await pagefind.search(query);
  const found = [];
  for (const result of results.slice(0, limit)) {
    const { meta, url } = await result.data();
    found.push(meta.address ?? url);
  }
  return found;
}

const contentTypes: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

async function serveFolder(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    if (path === '/') {
      answer(200, 'text/html', '<!doctype html><html lang="ja"><title>Pagefind</title></html>');
      return;
    }
    readFile(join(folder, path)).then(
      (body) => answer(200, contentTypes[extname(path)] ?? 'application/octet-stream', body),
      () => answer(404, 'text/plain', ''),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
}
