import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordWith } from '#lib/check/index.ts';
import { type Content, publishedFile } from '#lib/site/index.ts';

/** Adds what is new to the record of published addresses, and says how much that was. Nothing is ever removed. */
export async function publishAddresses(root: string, content: Content): Promise<number> {
  const { text, added } = recordWith(content);
  await writeFile(join(root, publishedFile), text);
  return added.length;
}
