import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { entityTag, newestVersion } from '#lib/http/index.ts';
import { type BuiltAnswer, builtAnswers } from '#lib/next-contract/index.ts';
import { readCodedForms } from './coded-forms.ts';
import { type Coding, chooseCoding, isWorthCompressing, varying } from './compression.ts';
import type { Answer } from './held-response.ts';
import { cacheControl } from './http-headers.ts';
import { prefersMarkdown } from './markdown-choice.ts';
import { ownHeaders } from './own-headers.ts';

/** What was built for an address. */
export interface Found {
  readonly answer: Answer;
  /** Whether it can be sent as it is; otherwise it lacks its coding and its headers. */
  readonly isDressed: boolean;
}

/** What was built. */
export interface Built {
  /** Gives what was built for the address of a request; `undefined` for what has to be made. */
  readonly find: (request: IncomingMessage) => Found | undefined;
  /** Whether there is a Markdown copy of a page, be the page built or made for each request. */
  readonly hasCopy: (path: string) => boolean;
}

interface BuiltFile {
  readonly plain: Answer;
  readonly coded: Readonly<Partial<Record<Coding, Answer>>>;
  /** Whether it lacks a coded form that it should have. */
  readonly isUncoded: boolean;
  readonly etag: string;
}

/**
 * Reads everything that a build can answer into memory. It is then sent without asking Next and without touching the
 * disk, so a build that is made beside a running site cannot disturb it. `inPlaceOf` names addresses that are answered with
 * what stands at another.
 */
export async function readBuilt(root: string, inPlaceOf: Readonly<Record<string, string>> = {}): Promise<Built> {
  const answers = await builtAnswers(root);
  const files = new Map<string, BuiltFile>();
  const paths = new Set(answers.map(({ path }) => path));
  for (const { path, file, type } of answers) {
    files.set(path, await readBuiltFile(root, path, { file, type, headers: headersOf(path, type, paths) }));
  }
  const copies = await readCopies(root, answers);
  for (const [path, other] of Object.entries(inPlaceOf)) {
    const file = files.get(other);
    if (file !== undefined) files.set(path, file);
  }
  const find = (request: IncomingMessage) => {
    const address = request.url ?? '/';
    const path = address.split('?', 1)[0] ?? '';
    const copy = prefersMarkdown(request.headers.accept) ? copies.get(path) : undefined;
    const file = copy ?? files.get(path) ?? files.get(newestVersion(path));
    return file && withKeeping(answerFrom(file, request), address);
  };
  return { find, hasCopy: (path) => copies.has(path) };
}

/** A page that has a copy is answered by what the client accepts, so caches must keep both apart. */
export const choice: Answer['headers'] = { vary: 'Accept' };

function headersOf(path: string, type: string, paths: ReadonlySet<string>): Answer['headers'] {
  if (type.startsWith('text/html')) return paths.has(copyPath(path)) ? choice : {};
  if (!path.endsWith('.md')) return {};
  const page = pageOf(path);
  // A page that is drawn for each request is in no list of results, and neither is its copy.
  return { link: `<${page}>; rel="canonical"`, ...(!paths.has(page) && { 'x-robots-tag': 'noindex' }) };
}

/** Where the Markdown copy of a page is. */
function copyPath(path: string): string {
  return `${path === '/' ? '/index' : path}.md`;
}

/** The page of a Markdown copy. */
function pageOf(copy: string): string {
  const path = copy.replace(/\.md$/, '');
  return path === '/index' ? '/' : path;
}

/** The Markdown copies, by the address of the page in whose place they are sent. */
async function readCopies(root: string, answers: readonly BuiltAnswer[]): Promise<ReadonlyMap<string, BuiltFile>> {
  const copies = new Map<string, BuiltFile>();
  for (const { path: at, file, type } of answers) {
    if (!at.endsWith('.md')) continue;
    const path = pageOf(at);
    copies.set(path, await readBuiltFile(root, path, { file, type, headers: { ...choice, 'content-location': at } }));
  }
  return copies;
}

interface FileAbout {
  readonly file: string;
  readonly type: string;
  /** Headers beside those of every file. */
  readonly headers: Answer['headers'];
}

async function readBuiltFile(root: string, path: string, { file, type, headers: more }: FileAbout): Promise<BuiltFile> {
  const body = await readFile(file);
  const etag = entityTag(body);
  const whole: Answer = { status: 200, headers: { 'content-type': type, etag, ...more }, body };
  const forms = Object.entries(await readCodedForms(root, type, body));
  const isUncoded = forms.length === 0 && isWorthCompressing(type, body);
  const dressed = (answer: Answer): Answer => ({ ...answer, headers: ownHeaders(path, answer, '') });
  const headers = forms.length > 0 || isUncoded ? varying(whole.headers) : whole.headers;
  const coded = forms.map(([coding, bytes]) => [
    coding,
    dressed({ status: 200, headers: { ...headers, 'content-encoding': coding }, body: bytes }),
  ]);
  return { plain: dressed({ ...whole, headers }), coded: Object.fromEntries(coded), isUncoded, etag };
}

function answerFrom(file: BuiltFile, { headers }: IncomingMessage): Found {
  if (isKnown(headers['if-none-match'], file.etag)) return { answer: unchanged(file.plain), isDressed: true };
  const coding = chooseCoding(headers['accept-encoding']);
  if (coding !== undefined && file.isUncoded) return { answer: file.plain, isDressed: false };
  return { answer: (coding && file.coded[coding]) ?? file.plain, isDressed: true };
}

function withKeeping({ answer, isDressed }: Found, address: string): Found {
  const headers = { ...answer.headers, 'cache-control': cacheControl(address, answer.status) };
  return { answer: { ...answer, headers }, isDressed };
}

/** Whether a browser already has this content. Its codings have the same tag, so tags are compared weakly. */
function isKnown(tags: string | undefined, etag: string): boolean {
  if (tags === undefined) return false;
  return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function unchanged({ headers }: Answer): Answer {
  const { 'content-type': _, 'content-length': __, ...rest } = headers;
  return { status: 304, headers: rest, body: Buffer.alloc(0) };
}
