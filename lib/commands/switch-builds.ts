import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFolder, unfinishedFolder } from '#lib/next-contract/index.ts';

const leavingFolder = 'leaving';

/** Makes room for a build beside the one that is served. Next's own cache goes along, so that it builds faster. */
export async function startBeside(root: string): Promise<void> {
  const beside = join(root, unfinishedFolder);
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  await rename(join(root, buildFolder, 'cache'), join(beside, 'cache')).catch(() => undefined);
}

/** Puts the finished build in the place of the one that is served. Between the two steps nothing is written. */
export async function takeItsPlace(root: string): Promise<void> {
  const [served, beside] = [join(root, buildFolder), join(root, unfinishedFolder)];
  const leaving = join(beside, leavingFolder);
  // The old build leaves inside the new one, so that both steps are renames within one folder's file system.
  await rename(served, leaving).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(beside, served);
  await rm(join(served, leavingFolder), { recursive: true, force: true });
}
