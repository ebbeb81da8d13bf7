import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyEnding, prerenderedFolder } from '#lib/next-contract/index.ts';

/** The files of a finished build for browsers, by name without the hash. */
export async function builtFiles(root: string) {
  const folder = join(prerenderedFolder(root), 'assets');
  const fileNames = (await readdir(folder))
    .filter((file) => file.endsWith(bodyEnding))
    .map((file) => file.slice(0, -bodyEnding.length));
  const fileNameOf = (name: string) => {
    const fileName = fileNames.find((file) => nameOf(file) === name);
    if (fileName === undefined) throw new Error(`The build has no asset named ${name}`);
    return fileName;
  };
  return { fileNameOf, textOf: (name: string) => readFile(join(folder, `${fileNameOf(name)}${bodyEnding}`), 'utf8') };
}

/** The name of a file without the hash of its content. */
export function nameOf(fileName: string): string {
  return fileName.slice(0, fileName.lastIndexOf('-'));
}
