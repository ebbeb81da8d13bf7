import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { printStep } from './console.ts';

const lockFile = '.next-building';
const pollMs = 300;
const longestWriteMs = 5_000;

/**
 * Runs one build of a project at a time. Builds of other processes write into the same folders, so a second one waits.
 * The lock of a process that has ended is taken over.
 */
export async function whileLocked<Result>(root: string, build: () => Promise<Result>): Promise<Result> {
  const file = join(root, lockFile);
  let isTold = false;
  while (!(await take(file))) {
    if (!isTold) printStep('別の npm start が組み立てています。終わるのを待っています');
    isTold = true;
    await wait(pollMs);
  }
  try {
    return await build();
  } finally {
    await rm(file, { force: true });
  }
}

/** Whether the lock is ours now. */
async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // Where nothing can be written, no other process builds either, and what was built before can still be served.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return true;
  }
  if (await isLeftBehind(file)) await rm(file, { force: true });
  return false;
}

async function isLeftBehind(file: string): Promise<boolean> {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  if (owner > 0) return !isRunning(owner);
  // Another process is just writing its number, unless it could not.
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > longestWriteMs;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
