import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { buildFolder } from '#lib/next-contract/index.ts';
import type { Answer } from './held-response.ts';

/** Gives the new address of a path that has moved; `undefined` for any other. */
export type FindMoved = (path: string) => string | undefined | Promise<string | undefined>;

const tableFile = 'moved-addresses.json';
const tableSchema = z.record(z.string(), z.string());

/** Keeps the former addresses of a build beside its pages, so that serving needs none of the content. */
export async function writeMoved(root: string, moved: ReadonlyMap<string, string>, build = buildFolder): Promise<void> {
  await mkdir(join(root, build), { recursive: true });
  await writeFile(join(root, build, tableFile), JSON.stringify(Object.fromEntries(moved)));
}

/** The former addresses of a finished build. */
export async function readMoved(root: string): Promise<FindMoved> {
  const table = tableSchema.parse(JSON.parse(await readFile(join(root, buildFolder, tableFile), 'utf8')));
  const moved = new Map(Object.entries(table));
  return (path) => moved.get(path);
}

/**
 * A permanent redirect from a former address; `undefined` for any other. The query goes along. The browser keeps the
 * fragment by itself, as the new address has none.
 */
export async function redirectOf(address: string, findMoved: FindMoved): Promise<Answer | undefined> {
  const queryAt = address.indexOf('?');
  const path = queryAt === -1 ? address : address.slice(0, queryAt);
  const to = await findMoved(decodeURIComponent(path));
  if (to === undefined) return undefined;
  const location = queryAt === -1 ? to : to + address.slice(queryAt);
  return { status: 308, headers: { location }, body: Buffer.alloc(0) };
}
