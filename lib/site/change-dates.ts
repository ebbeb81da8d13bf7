import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dayInJapan } from '#lib/ja/index.ts';
import { git } from './git.ts';

/** Tells on which day (in Japan) a file of the project last changed. */
export type ChangeDates = (file: string) => Promise<string>;

/**
 * Change dates from the history of the project: the last commit that touched a file, or the file's own time
 * where it was edited since or where there is no history at all. What only the search reads is no change of the page.
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

// Counts of lines before each name, as only these leave a file out whose every changed line is to be ignored.
const namesOfChanged = [
  '--numstat',
  '--ignore-matching-lines=^ *asked: |^askedAt:$|^  "#',
  '--no-renames',
  '--relative',
];

function nameIn(count: string): string {
  return count.replace(/^\S+\t\S+\t/, '');
}
