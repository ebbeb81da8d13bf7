import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * The processes that build or serve a site find in this folder what the build command has read and made already. Without
 * the variable they read the content themselves.
 */
export const handedOverVariable = 'MADOGUCHI_HANDED_OVER';

const sumLength = 32;

/** The folder of a build for what is handed over. Each build begins with an empty one, so nothing in it is of another. */
export function handedOverFolder(root: string, build: string): string {
  return join(root, build, 'handed-over');
}

/** Writes a value for the processes that are given this folder. Maps and sets are kept as they are. */
export async function handOver(folder: string, name: string, value: unknown): Promise<void> {
  const bytes = serialize(value);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), Buffer.concat([sumOf(bytes), bytes]));
}

/**
 * The value that was handed over to this process; `undefined` if there is none, or if it is damaged. It is not validated,
 * because our own build wrote it.
 */
export async function takeOver<Value>(name: string): Promise<Value | undefined> {
  const folder = process.env[handedOverVariable];
  if (folder === undefined) return undefined;
  const stored = await readFile(join(folder, name)).catch(() => undefined);
  const bytes = stored?.subarray(sumLength);
  if (bytes === undefined || !sumOf(bytes).equals(stored?.subarray(0, sumLength) ?? bytes)) return undefined;
  return deserialize(bytes) as Value;
}

function sumOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
