import { drop, isHashed, keep, keptFiles, noteOn } from './shelf.ts';

/** Bytes of pages that are kept because they were visited or are related to such a page. */
const mostBytes = 3 * 1024 * 1024;
const day = 24 * 60 * 60 * 1000;
/** Hashed files are kept so long after their last use, because an open page of an older version may still need them. */
const daysUnused = 14;

/** Throws away the pages beyond the limit, the least recently visited first, and hashed files that nothing uses. */
export async function prune(listed: ReadonlySet<string>): Promise<void> {
  const loose = (await keptFiles()).filter(({ path }) => !listed.has(path)).sort((one, other) => other.at - one.at);
  let bytes = 0;
  for (const { path, at, bytes: size } of loose) {
    if (!isHashed(path)) bytes += size;
    const isOver = isHashed(path) ? Date.now() - at > daysUnused * day : bytes > mostBytes;
    if (isOver) await drop(path);
  }
}

/** Notes that a hashed file is in use, at most once a day. */
export async function noteUse(path: string, kept: Response): Promise<void> {
  if (Date.now() - noteOn(kept).at > day) await keep(path, kept);
}
