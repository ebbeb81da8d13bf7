import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What git prints, or nothing: a copy without git, or without its history, is still a site. */
export async function git(root: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, maxBuffer: 2 ** 28 });
    return stdout;
  } catch {
    return '';
  }
}

/** A file as the last commit has it; empty when it was not there. */
export function readCommitted(root: string, file: string): Promise<string> {
  return git(root, ['show', `HEAD:./${file}`]);
}
