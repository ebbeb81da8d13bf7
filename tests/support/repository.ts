import { execFileSync } from 'node:child_process';

/** Makes the folder a git repository without commits. */
export function startRepository(root: string): void {
  git(root, ['init']);
}

/** Commits everything in the folder at that instant, with a fixed committer. */
export function commitAll(root: string, at = '2026-11-21T12:00:00+09:00'): void {
  git(root, ['add', '--all']);
  git(root, ['commit', '--no-gpg-sign', '-m', 'change'], at);
}

// Independent of the machine's settings.
function git(root: string, args: readonly string[], at = ''): void {
  const person = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.com',
    GIT_COMMITTER_DATE: at,
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  execFileSync('git', args, { cwd: root, env: { ...process.env, ...person }, stdio: 'ignore' });
}
