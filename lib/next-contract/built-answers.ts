import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { z } from 'zod';
import {
  answersFolder,
  bodyEnding,
  buildFolder,
  hashedFilesAddress,
  hashedFolder,
  isUsedHashedFile,
  ownFolder,
  prerenderedFolder,
} from './contract.ts';

/** A file of a build that is the whole answer to an address. */
export interface BuiltAnswer {
  readonly path: string;
  readonly file: string;
  readonly type: string;
}

const pageEnding = '.html';
const htmlType = 'text/html; charset=utf-8';
// Of these we know the type. Any other file is left to Next.
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const notesSchema = z.object({ headers: z.object({ 'content-type': z.string() }) });

/** Everything that a finished build can answer without being asked: pages, answers of routes, hashed and public files. */
export async function builtAnswers(root: string, build = buildFolder): Promise<readonly BuiltAnswer[]> {
  const before = join(root, build, formerFolder);
  const parts = await Promise.all([
    // Pages that readers opened before the last build still ask for its scripts and style sheets.
    hashedFiles(join(before, hashedFolder)),
    prerenderedAnswers(before),
    prerenderedAnswers(prerenderedFolder(root, build)),
    hashedFiles(join(root, build, hashedFolder)),
    plainFiles(join(root, build, ownFolder), '/'),
    ownAnswers(join(root, build, answersFolder)),
    plainFiles(join(root, 'public'), '/'),
  ]);
  return [...new Map(parts.flat().map((answer) => [answer.path, answer])).values()];
}

/** In this folder of a build lie the files of the build before it whose names say what they hold. */
const formerFolder = 'former';

/** Keeps the hashed files of the build that is served beside a new one that will take its place. */
export async function keepHashedFiles(root: string, build: string): Promise<void> {
  const to = join(root, build, formerFolder);
  await rm(to, { recursive: true, force: true });
  const folders = [
    [join(root, buildFolder, hashedFolder), join(to, hashedFolder)],
    [join(prerenderedFolder(root), 'assets'), join(to, 'assets')],
  ] as const;
  for (const [from, into] of folders) {
    const isThere = await stat(from).catch(() => undefined);
    if (isThere !== undefined) await cp(from, into, { recursive: true });
  }
}

/** Adds files of our own to a build, each with the address at which it is served. */
export function writeOwnFiles(
  root: string,
  build: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  return writeFiles(join(root, build, ownFolder), files);
}

const answerEnding = '.json';

/** Adds answers of JSON to a build, each with its address. */
export function writeOwnAnswers(root: string, build: string, answers: ReadonlyMap<string, string>): Promise<void> {
  const files = new Map([...answers].map(([path, text]) => [`${path}${answerEnding}`, text]));
  return writeFiles(join(root, build, answersFolder), files);
}

/** The text of a file of our own in the build that is served; `undefined` when there is none at the address. */
export function ownText(root: string, path: string): Promise<string | undefined> {
  return readFile(join(root, buildFolder, ownFolder, path), 'utf8').catch(() => undefined);
}

/** The value of an answer of our own in the build that is served; `undefined` when there is none at the address. */
export async function ownAnswer(root: string, path: string): Promise<unknown> {
  const file = join(root, buildFolder, answersFolder, `${path}${answerEnding}`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function ownAnswers(folder: string): Promise<readonly BuiltAnswer[]> {
  const files = await plainFiles(folder, '/');
  return files.map((answer) => ({ ...answer, path: answer.path.slice(0, -answerEnding.length) }));
}

async function prerenderedAnswers(folder: string): Promise<readonly BuiltAnswer[]> {
  const names = await filesBelow(folder);
  const pages = names.flatMap((name): BuiltAnswer[] => {
    // Next keeps its stand-ins under names that begin with an underscore.
    if (!name.endsWith(pageEnding) || name.startsWith('_')) return [];
    const path = `/${name.slice(0, -pageEnding.length)}`;
    return [{ path: path === '/index' ? '/' : path, file: join(folder, name), type: htmlType }];
  });
  const bodies = names.filter((name) => name.endsWith(bodyEnding)).map((name) => bodyAnswer(folder, name));
  return [...pages, ...(await Promise.all(bodies)).flat()];
}

/** The answer of a route. Next notes its headers beside it. */
async function bodyAnswer(folder: string, name: string): Promise<readonly BuiltAnswer[]> {
  const path = name.slice(0, -bodyEnding.length);
  const notes = notesSchema.safeParse(JSON.parse(await readFile(join(folder, `${path}.meta`), 'utf8')));
  return notes.success
    ? [{ path: `/${path}`, file: join(folder, name), type: notes.data.headers['content-type'] }]
    : [];
}

/** Next's own files that pages name; the others are not served. */
async function hashedFiles(folder: string): Promise<readonly BuiltAnswer[]> {
  return (await plainFiles(folder, hashedFilesAddress)).filter(({ path }) => isUsedHashedFile(path));
}

async function plainFiles(folder: string, address: string): Promise<readonly BuiltAnswer[]> {
  return (await filesBelow(folder)).flatMap((name) => {
    const type = types[extname(name)];
    return type === undefined ? [] : [{ path: address + name, file: join(folder, name), type }];
  });
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'));
}
