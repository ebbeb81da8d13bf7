import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LedgerFile, readLedger } from '#lib/facts/index.ts';
import { listFiles } from './list-files.ts';

/** A file of `<root>/content/facts`, as it is named from `content`. */
export const factFile = /^facts\/[a-z0-9-]+\.yaml$/;

/** Reads the facts and their sources below `<root>/content`, and nothing else. */
export async function readProjectLedger(root: string): Promise<ReturnType<typeof readLedger>> {
  const names = (await listFiles(join(root, 'content', 'facts'))).map((name) => `facts/${name}`);
  const files = names.filter((name) => factFile.test(name)).map((name) => readText(root, `content/${name}`));
  return readLedger(await Promise.all(files), await readText(root, 'content/sources.yaml'));
}

/** The text of a file of the project; empty when there is none. */
export async function readText(root: string, file: string): Promise<LedgerFile> {
  return { file, text: await readFile(join(root, file), 'utf8').catch(() => '') };
}
