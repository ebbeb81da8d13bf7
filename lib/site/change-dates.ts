import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dayInJapan } from '#lib/ja/index.ts';
import { git, namesOfChanged } from './git.ts';

/** Gives the day in Japan on which a file last changed. */
export type ChangeDates = (file: string) => Promise<string>;

/**
 * Change dates from the git history: the last commit that touched a file, or the file's modification time when it was
 * edited since or there is no history. A change of `asked` alone does not count, because only the search reads it.
 */
export async function readChangeDates(root: string): Promise<ChangeDates> {
  const [committed, edited] = await Promise.all([committedDays(root), editedFiles(root)]);
  return async (file) => {
    const day = committed.get(file);
    if (day !== undefined && !edited.has(file)) return day;
    return dayInJapan((await stat(join(root, file))).mtime);
  };
}

async function committedDays(root: string): Promise<Map<string, string>> {
  const log = await git(root, ['log', '--format=%x00%cI', ...namesOfChanged, '--', '.']);
  const days = new Map<string, string>();
  for (const entry of log.split('\0').slice(1)) {
    const [instant = '', ...counts] = entry.split('\n').filter((line) => line !== '');
    const day = dayInJapan(new Date(instant));
    for (const file of counts.map(nameIn)) if (!days.has(file)) days.set(file, day);
  }
  return days;
}

async function editedFiles(root: string): Promise<Set<string>> {
  const counts = await git(root, ['diff', ...namesOfChanged, 'HEAD', '--', '.']);
  return new Set(counts.split('\n').map(nameIn));
}

function nameIn(count: string): string {
  return count.replace(/^\S+\t\S+\t/, '');
}
