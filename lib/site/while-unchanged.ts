import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** Caches a value made from the files below some folders until one of them changes. */
export function whileUnchanged<Value>(
  root: string,
  folders: readonly string[],
  make: () => Value,
): () => Promise<Value> {
  let made: { readonly stamp: string; readonly value: Value } | undefined;
  return async () => {
    const stamp = await stampOf(root, folders);
    if (made?.stamp !== stamp) made = { stamp, value: make() };
    return made.value;
  };
}

async function stampOf(root: string, folders: readonly string[]): Promise<string> {
  const stamps = await Promise.all(
    folders.map(async (folder) => {
      const files = await listFiles(join(root, folder));
      return Promise.all(files.map((file) => stampOfFile(join(root, folder, file))));
    }),
  );
  return stamps.flat().join('\n');
}

// A file may be deleted between the listing and this call.
async function stampOfFile(file: string): Promise<string> {
  const info = await stat(file).catch(() => undefined);
  return `${file} ${info?.mtimeMs} ${info?.size}`;
}
