import { join } from 'node:path';
import { readLedger } from '#lib/facts/index.ts';
import { listFiles } from './list-files.ts';
import { readSource } from './read-source.ts';

/** The path of a ledger file, relative to `content`. */
export const factFile = /^facts\/[a-z0-9-]+\.yaml$/;

/** Reads the facts and their sources below `<root>/content`, and nothing else. */
export async function readProjectLedger(root: string): Promise<ReturnType<typeof readLedger>> {
  const names = (await listFiles(join(root, 'content', 'facts'))).map((name) => `facts/${name}`);
  const files = await Promise.all(
    names.filter((name) => factFile.test(name)).map((name) => readSource(root, `content/${name}`)),
  );
  const sources = await readSource(root, 'content/sources.yaml');
  const { ledger, problems } = readLedger(files, sources);
  return { ledger, problems: [...[...files, sources].flatMap((file) => file.problems), ...problems] };
}
