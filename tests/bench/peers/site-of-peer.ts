import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { installPackages } from '#lib/commands/packages.mjs';
import { runProgram } from '#lib/commands/run-program.ts';

const packages = join('tests', 'bench', 'peers', 'packages');

/** How a site of another generator is built: by a program of its packages, in its folder. */
interface Generator {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where the pages lie then, in its folder. */
  readonly built: string;
}

/** Writes the files of a site of another generator, with the packages that only such sites need. */
export async function writePeer(root: string, folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  if (!installPackages(packages, 'all')) {
    throw new CommandError('Starlight と VitePress を入れられませんでした。', 'すぐ上を見てください。');
  }
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await symlink(join(root, packages, 'node_modules'), join(folder, 'node_modules'));
}

/** Builds it and gives the folder of its pages. */
export async function buildPeer(folder: string, { args, env, built }: Generator): Promise<string> {
  printStep(`${args[0]} で組み立てています`);
  const { code, output } = await runProgram('node', args, { cwd: folder, env });
  if (code !== 0) throw new CommandError(output, '上のメッセージを確かめてください。');
  return join(folder, built);
}
