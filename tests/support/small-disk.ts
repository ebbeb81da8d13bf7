import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory, that can be filled and made read-only. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all its room; gives it back when called. */
  readonly fill: () => () => void;
  readonly allowWriting: (isAllowed: boolean) => void;
  readonly remove: () => void;
}

/** Whether this process may mount a disk. Where it may not, tests that need one are skipped, and counted as such. */
export const mayMount = tryMounting();

function tryMounting(): boolean {
  try {
    smallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}

/** Makes a disk of so many MiB. Throws where this process may not mount one. */
export function smallDisk(mebibytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'none', folder], { stdio: 'ignore' });
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  let hasView = false;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
      return () => unlinkSync(filler);
    },
    allowWriting: (isAllowed) => {
      // A second view of the same disk, because the disk itself may still be in use.
      if (!hasView) execFileSync('mount', ['--bind', folder, folder]);
      hasView = true;
      execFileSync('mount', ['-o', `remount,bind,${isAllowed ? 'rw' : 'ro'}`, folder]);
    },
    remove: () => {
      for (let views = hasView ? 2 : 1; views > 0; views -= 1) execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}
