import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dayInJapan } from '#lib/ja/index.ts';
import { git } from './git.ts';

/** Tells on which day (in Japan) a file of the project last changed. */
export type ChangeDates = (file: string) => Promise<string>;

/**
 * Change dates from the history of the project: the last commit that touched a file, or the file's own time
 * where it was edited since or where there is no history at all.
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
  const log = await git(root, ['log', '--format=%x00%cI', '--name-only', '--no-renames', '--relative', '--', '.']);
  const days = new Map<string, string>();
  for (const entry of log.split('\0').slice(1)) {
    const [instant = '', ...files] = entry.split('\n').filter((line) => line !== '');
    const day = dayInJapan(new Date(instant));
    for (const file of files) if (!days.has(file)) days.set(file, day);
  }
  return days;
}

async function editedFiles(root: string): Promise<Set<string>> {
  const names = await git(root, ['diff', '--name-only', '--relative', 'HEAD', '--', '.']);
  return new Set(names.split('\n'));
}
