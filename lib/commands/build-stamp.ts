import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { buildFolder } from '#lib/next-contract/index.ts';
import { canonicalUrl, listFiles } from '#lib/site/index.ts';

const stampFile = 'madoguchi-build';
const stampSchema = z.object({ inputs: z.string(), outputs: z.record(z.string(), z.number()) });
/** What Next changes by itself, or what tells only of the build. */
const notVouchedFor = /^(?:cache|diagnostics|types)[/\\]|^trace|^madoguchi-build$/;

/** A hash of everything that a build is made from. */
export async function nameInputs(root: string): Promise<string> {
  const folders = ['app', 'components', 'content', 'lib', 'public'];
  const listed = await Promise.all(
    folders.map(async (folder) => (await listFiles(join(root, folder))).map((file) => join(folder, file))),
  );
  const files = [...listed.flat(), 'next.config.ts', 'package-lock.json', 'package.json', 'tsconfig.json'];
  const hash = createHash('sha256');
  hash.update(JSON.stringify([canonicalUrl('/'), process.versions.node]));
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

/** The size of each file that a build has made. */
async function sizesIn(folder: string): Promise<Readonly<Record<string, number>>> {
  const files = (await listFiles(folder)).filter((file) => !notVouchedFor.test(file));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await sizeOf(join(folder, file))])));
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size;
}

/** Whether the build that is served was made from these inputs, and whether all of it is still there. */
export async function stateOfBuild(root: string, inputs: string): Promise<'current' | 'other' | 'damaged'> {
  const folder = join(root, buildFolder);
  const stamp = await readStamp(join(folder, stampFile));
  if (stamp?.inputs !== inputs) return 'other';
  // Files that Next has added while it served do not matter.
  const outputs = Object.entries(stamp.outputs);
  const areThere = await Promise.all(outputs.map(async ([file, size]) => (await sizeOf(join(folder, file))) === size));
  return areThere.every(Boolean) ? 'current' : 'damaged';
}

/** Notes beside a finished build what it was made from, and what it holds. */
export async function writeStamp(root: string, build: string, inputs: string): Promise<void> {
  const folder = join(root, build);
  await writeFile(join(folder, stampFile), JSON.stringify({ inputs, outputs: await sizesIn(folder) }));
}

async function readStamp(file: string): Promise<z.output<typeof stampSchema> | undefined> {
  try {
    return stampSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
