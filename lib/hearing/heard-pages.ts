import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { buildFolder } from '#lib/next-contract/index.ts';

/** The pages that readers can say something of, and which state of the content they show. */
export interface HeardPages {
  readonly paths: ReadonlySet<string>;
  readonly version: string;
}

const file = 'heard-pages.json';
const schema = z.object({ version: z.string(), paths: z.array(z.string()) });

/** Keeps the pages of a build beside it, so that serving needs none of the content. */
export async function writeHeardPages(
  root: string,
  { paths, version }: HeardPages,
  build = buildFolder,
): Promise<void> {
  await mkdir(join(root, build), { recursive: true });
  await writeFile(join(root, build, file), JSON.stringify({ version, paths: [...paths] }));
}

/** The pages of a finished build. */
export async function readHeardPages(root: string): Promise<HeardPages> {
  const { version, paths } = schema.parse(JSON.parse(await readFile(join(root, buildFolder, file), 'utf8')));
  return { version, paths: new Set(paths) };
}
