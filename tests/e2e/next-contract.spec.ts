import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import {
  actionHeader,
  answersFolder,
  bodyEnding,
  buildFolder,
  buildModes,
  buildPhase,
  drawerFile,
  emptyDocument,
  flightVariable,
  folderVariable,
  frameworkAddress,
  globalErrorPage,
  hashedFilesAddress,
  isInternalHeader,
  notFoundPage,
  ownFolder,
  prerenderedFolder,
  prerenderedHeader,
  progressIn,
  routerHeaders,
  unfinishedFolder,
} from '#lib/next-contract/contract.ts';
import { builtAnswers } from '#lib/next-contract/index.ts';
import { type Draw, LearnedPages } from '#lib/server/learned-pages.ts';

/*
 * Holds lib/next-contract/contract.ts against the installed Next: the build that the other browser tests use, and Next's
 * own handler, without our server around it. A test is named by the entry that it holds.
 */
let next: { readonly address: string; readonly stop: () => void };

test.beforeAll(async () => {
  next = await startPlainNext();
});

test.afterAll(() => {
  next.stop();
});

test('prerenderedFolder, notFoundPage, globalErrorPage, bodyEnding：組み立てたものは、その名前で置かれる', async () => {
  const files = await readdir(prerenderedFolder(process.cwd()), { recursive: true });
  expect(files).toEqual(expect.arrayContaining(['index.html', 'guides.html', notFoundPage, globalErrorPage]));
  expect(files.filter((file) => file.startsWith('assets/site-') && file.endsWith(bodyEnding))).toHaveLength(1);
});

test('builtAnswers：組み立てたものを Next に頼むと、同じものが同じ種類として届く', async () => {
  // Our own files of a build are served by our server alone.
  const own = [ownFolder, answersFolder].map((folder) => join(process.cwd(), buildFolder, folder));
  const answers = (await builtAnswers(process.cwd())).filter(
    ({ file }) => !own.some((folder) => file.startsWith(folder)),
  );
  const kinds = new Map(answers.map((answer) => [`${answer.type} ${answer.path.split('/')[1]}`, answer]));
  expect(kinds.size).toBeGreaterThan(10);
  for (const { path, file, type } of kinds.values()) {
    const said = await fetch(`${next.address}${path}`);
    expect([
      path,
      said.status,
      said.headers.get('content-type')?.toLowerCase().replace('application/javascript', 'text/javascript'),
    ]).toEqual([path, 200, expect.stringContaining(type.split(';')[0] ?? '')]);
    expect(Buffer.from(await said.arrayBuffer()).equals(await readFile(file))).toBe(true);
  }
});

test('drawerFile：質問・結果・移る先を、Next と同じに描く。見覚えたあとは Next に頼まない', async () => {
  test.setTimeout(120_000);
  const { draw }: { draw: Draw } = await import(join(process.cwd(), buildFolder, drawerFile));
  const left: string[] = [];
  const pages = new LearnedPages(draw, async ({ id, url }) => {
    left.push(url);
    const { status, headers, ...answer } = await fetch(next.address + url, { redirect: 'manual' }).then(
      async (said) => ({ status: said.status, headers: said.headers, body: Buffer.from(await said.arrayBuffer()) }),
    );
    return { id, answer: { status, headers: Object.fromEntries(headers), body: answer.body } };
  });
  // The order of a head's lines may change once in a new Next, so a third page may be needed.
  const kinds = [
    ['/pay/device?stage=order', '/pay/delivery?stage=may&total=12800', '/pay/over?stage=may&total=312000'],
    ['/contact/find', '/contact/find?who=buyer', '/contact/find?topic=order&who=buyer'],
    ['/pay/delivery?stage=order', '/contact/find/urgency', '/contact/find/result?topic=order&who=buyer'],
  ];
  const known = ['/pay/counter-lawson?stage=counter&chain=lawson', '/contact/find/result?topic=order', '/pay/device'];
  const statusOf = async (url: string) => (await pages.answer({ id: 1, url, headers: {} })).answer?.status;
  for (const url of kinds.flat()) expect([200, 307], url).toContain(await statusOf(url));
  left.length = 0;
  for (const url of [...kinds.flat(), ...known]) expect([200, 307], url).toContain(await statusOf(url));
  expect(left).toEqual([]);
});

test('buildFolder, unfinishedFolder, folderVariable：組み立ては、言われた場所に、同じ深さで作られる', async () => {
  expect(await readFile('next.config.ts', 'utf8')).toContain(
    `distDir: process.env.${folderVariable} ?? '${buildFolder}'`,
  );
  expect(unfinishedFolder.split('/')).toHaveLength(buildFolder.split('/').length);
  expect(await readdir('.')).not.toContain(unfinishedFolder);
});

test('actionHeader：React のフォームの印は、Next の中でこの名前', async () => {
  const source = await readFile(
    createRequire(import.meta.url).resolve('next/dist/client/components/app-router-headers.js'),
    'utf8',
  );
  expect(source).toContain(`'${actionHeader}'`);
});

test('buildPhase：組み立てている間の名前は、Next が公開している名前と同じ', () => {
  expect(buildPhase).toBe(PHASE_PRODUCTION_BUILD);
});

test('buildModes：Next は2つに分けても組み立て、そのどちらでも TypeScript を確かめない', async () => {
  const help = await outputOf(['node_modules/next/dist/bin/next', 'build', '--help']);
  const [, choices = ''] = /--experimental-build-mode[\s\S]*?choices:([^)]*)/.exec(help) ?? [];
  expect(choices).toContain('"compile"');
  expect(choices).toContain('"generate"');
  const source = await readFile(createRequire(import.meta.url).resolve('next/dist/build/index.js'), 'utf8');
  const guards = [...source.matchAll(/if \(([^()]*)\) \{(?:(?!if \()[\s\S])*?startTypeChecking\)\(/g)].map(
    ([, guard]) => guard,
  );
  // The first is for projects with pages and no app; this one has no such half.
  expect(guards).toEqual(['!appDir && !isCompileMode', 'appDir && !isCompileMode && !isGenerateMode']);
  expect([...buildModes]).toEqual(['compile', 'generate']);
});

test('progressIn：組み立ての進みが、Next の書く1行から読める', async () => {
  const progress = createRequire(import.meta.url).resolve('next/dist/build/progress.js');
  const script = `const run = require(${JSON.stringify(progress)}).createProgress(2, 'Generating static pages').run; run(); run();`;
  const written = await outputOf(['-e', script]);
  expect(written.split(/[\r\n]/).map(progressIn)).toContainEqual({ done: 2, total: 2 });
});

test('flightVariable, frameworkAddress, hashedFilesAddress：組み立てないページには、その名前のデータとファイルが入る', async () => {
  const html = await (await fetch(`${next.address}/search?q=%E7%95%AA%E5%8F%B7`)).text();
  expect(html).toContain(`self.${flightVariable}`);
  expect(html).toContain(`src="${hashedFilesAddress}`);
  expect(hashedFilesAddress.startsWith(frameworkAddress)).toBe(true);
});

test('htmlLimitedBots：頭は、本文より前に全部が届く', async () => {
  const html = await (await fetch(`${next.address}/search?q=%E7%95%AA%E5%8F%B7`)).text();
  const [head = ''] = html.split('<body');
  expect(head).toMatch(/<title>[^<]+<\/title>/);
  expect(head).toMatch(/<meta name="description"/);
});

test('emptyDocument：ないと答えるページは、スクリプトだけが埋められる空のページになる', async () => {
  const response = await fetch(`${next.address}/pay/no-such-node`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain(emptyDocument);
});

test('prerenderedHeader, isInternalHeader：組み立てたページの答えだけが、その印を持つ', async () => {
  const built = await fetch(`${next.address}/guides`);
  const rendered = await fetch(`${next.address}/search?q=a`);
  expect(built.headers.get(prerenderedHeader)).not.toBeNull();
  expect(rendered.headers.get(prerenderedHeader)).toBeNull();
  expect(isInternalHeader(prerenderedHeader)).toBe(true);
});

test('routerHeaders：React のルーターの見出しは、Vary に並ぶものと同じ', async () => {
  const { headers } = await fetch(`${next.address}/guides`);
  const vary = (headers.get('vary') ?? '').split(/\s*,\s*/).map((name) => name.toLowerCase());
  expect(vary.filter((name) => name !== 'accept-encoding').sort()).toEqual(
    routerHeaders.filter((name) => name !== 'next-url').toSorted(),
  );
});

test('routerHeaders：その見出しで頼むと、Next はページでなくデータを返す', async () => {
  const response = await fetch(`${next.address}/search?q=a`, { headers: { rsc: '1' } });
  expect(response.headers.get('content-type')).toContain('text/x-component');
});

function startPlainNext(): Promise<typeof next> {
  const args = ['node_modules/next/dist/bin/next', 'start', '--port', '0'];
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } });
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (piece: Buffer) => {
      said += piece.toString();
      const [, port] = /http:\/\/localhost:(\d+)/.exec(said) ?? [];
      if (port !== undefined) resolve({ address: `http://localhost:${port}`, stop: () => child.kill() });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`next start ended with ${code}:\n${said}`)));
  });
}

function outputOf(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args);
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve(said));
  });
}
