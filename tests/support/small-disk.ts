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

/** Makes a disk of so many MiB; `undefined` where this process may not mount one. */
export function smallDisk(mebibytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'none', folder], { stdio: 'ignore' });
  } catch {
    rmdirSync(folder);
    return undefined;
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
