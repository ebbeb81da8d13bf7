import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The output of git, or an empty text where git or its history is missing. */
export async function git(root: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, maxBuffer: 2 ** 28 });
    return stdout;
  } catch {
    return '';
  }
}

/** A file's text in the last commit; empty when it did not exist. */
export function readCommitted(root: string, file: string): Promise<string> {
  return git(root, ['show', `HEAD:./${file}`]);
}

/**
 * Lets git name the files that changed by more than what only the search reads. `--numstat` is needed: only it omits files
 * in which every changed line is ignored.
 */
export const namesOfChanged = [
  '--numstat',
  '--ignore-matching-lines=^ *asked: |^askedAt:$|^  "#',
  '--no-renames',
  '--relative',
];
