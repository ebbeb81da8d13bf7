import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files below a folder as paths from it, sorted; none when there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
      const below = await listFiles(join(folder, entry.name));
      return below.map((file) => join(entry.name, file));
    }),
  );
  return files.flat().sort();
}
