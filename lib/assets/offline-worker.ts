import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { entityTag } from '#lib/http/index.ts';
import { type BuiltAnswer, builtAnswers, ownFolder } from '#lib/next-contract/index.ts';
import type { Site } from '#lib/site/index.ts';
import { bundleScripts, workerScripts } from './browser-scripts.ts';

/** The topics of the way from the order to the receipt. */
const roadTopics = ['checkout', 'number', 'store', 'deadline', 'after'];

/** What a build tells of the service worker that it has made. */
export interface OfflineReport {
  readonly files: number;
  /** Bytes of the first list, compressed with gzip. Most browsers get Brotli, which is less. */
  readonly firstBytes: number;
  /** Bytes of what is kept after it. */
  readonly laterBytes: number;
  readonly workerBytes: number;
}

/** The most that a reader's first visit keeps, compressed. */
export const mostFirstBytes = 600 * 1024;

type OfflineSite = Pick<Site, 'konbini' | 'guides'>;

/** The pages that are kept before they are asked for, in the steps in which they are kept. */
function pagesIn({ konbini, guides }: OfflineSite) {
  const counter = ['/offline', ...konbini.map(({ path }) => path)];
  const flows = ['/pay', '/contact/find', '/', '/konbini', '/guides/safety/fake-call', '/guides/account/hijacked'];
  const tools = ['/contact/message'];
  const road = guides.filter(({ topic }) => roadTopics.includes(topic)).map(({ path }) => path);
  return { counter, flows, tools, later: [...road, '/contact', '/trouble', '/guides', '/faq', '/facts'] };
}

/** Files that no page of the build names, because the page that needs them is made for each request. */
const namedNowhere: Readonly<Record<string, readonly string[]>> = {
  '/contact/find': ['contact', 'contact-content'],
  // The search over what is kept belongs to the offline page.
  '/contact/message': ['search-box', 'search-worker', 'search'],
};

/** Every page names them, but the search is kept where it is needed, and what sends to the server needs a network. */
const notAlongWithPages = /^\/assets\/(?:search|signals)-/;

/**
 * Makes the service worker of a finished build, with the list of what it keeps. Each entry of the list is there once: at
 * the first page that needs it.
 */
export async function writeOfflineWorker(
  root: string,
  build: string,
  site: OfflineSite,
  sources = process.cwd(),
): Promise<OfflineReport> {
  const built = new Map((await builtAnswers(root, build)).map((answer) => [answer.path, answer]));
  const { counter, flows, tools, later } = pagesIn(site);
  const seen = new Set<string>();
  const steps: Entry[][] = [];
  for (const pages of [counter, flows, tools, later]) steps.push(await entriesFor(pages, built, seen));
  const list = JSON.stringify(steps.map((entries) => entries.map(({ entry }) => entry)));
  const folder = join(root, build, ownFolder);
  await mkdir(folder, { recursive: true });
  const scripts = await bundleScripts(sources, workerScripts);
  const codeOf = (name: keyof typeof workerScripts) =>
    scripts.find(({ fileName }) => fileName.replace(/-\w+\.js$/, '') === name)?.body ?? '';
  const worker = `const keptList=${list};\n${codeOf('sw')}`;
  await writeFile(join(folder, 'sw.js'), worker);
  await writeFile(join(folder, 'sw-undo.js'), codeOf('sw-undo'));
  const bytesOf = (entries: readonly Entry[]) => entries.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    files: seen.size,
    firstBytes: bytesOf(steps.slice(0, 3).flat()),
    laterBytes: bytesOf(steps.slice(3).flat()),
    workerBytes: await weightOf(Buffer.from(worker)),
  };
}

interface Entry {
  readonly entry: string;
  readonly bytes: number;
}

type Built = ReadonlyMap<string, BuiltAnswer>;

/** The entries of some pages, each behind the files that it needs. */
async function entriesFor(pages: readonly string[], built: Built, seen: Set<string>): Promise<Entry[]> {
  const entries: Entry[] = [];
  const add = async (path: string, entry: (body: Buffer) => string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const body = await bodyOf(path, built);
    entries.push({ entry: entry(body), bytes: await weightOf(body) });
  };
  for (const page of pages) {
    for (const file of await filesOf(page, built)) await add(file, () => file);
    await add(page, (body) => `${page}#${body.length === 0 ? '' : entityTag(body).slice(1, 9)}`);
  }
  return entries;
}

/** The hashed files that a page needs, also the parts that its scripts share. */
async function filesOf(page: string, built: Built): Promise<readonly string[]> {
  const names = namedNowhere[page] ?? [];
  const unnamed = [...built.keys()].filter((path) => names.some((name) => isNamed(path, name)));
  const named = addressesIn((await bodyOf(page, built)).toString('utf8'));
  const files: string[] = [];
  const visit = async (path: string) => {
    if (!built.has(path) || files.includes(path) || notAlongWithPages.test(path)) return;
    files.push(path);
    if (path.endsWith('.js')) for (const part of partsIn(String(await bodyOf(path, built)))) await visit(part);
  };
  for (const path of [...named, ...unnamed]) await visit(path);
  return [...files, ...unnamed.filter((path) => path.startsWith('/assets/search-'))];
}

function isNamed(path: string, name: string): boolean {
  return path.startsWith(`/assets/${name}-`) && /^[0-9a-zA-Z]+\.(?:js|json)$/.test(path.slice(name.length + 9));
}

/** The addresses of hashed files in a page. */
function addressesIn(html: string): readonly string[] {
  return [...new Set(html.match(/\/(?:assets|_next\/static)\/[\w./~-]+\.(?:css|json|js)/g) ?? [])];
}

function partsIn(script: string): readonly string[] {
  return [...script.matchAll(/["']\.\/(part-[\w-]+\.js)["']/g)].map(([, name]) => `/assets/${name}`);
}

/** The body of an answer; empty for a page that is made for each request. */
async function bodyOf(path: string, built: Built): Promise<Buffer> {
  const answer = built.get(path);
  return answer === undefined ? Buffer.alloc(0) : readFile(answer.file);
}

async function weightOf(body: Buffer): Promise<number> {
  return body.length === 0 ? 0 : (await promisify(gzip)(body, { level: 9 })).length;
}
