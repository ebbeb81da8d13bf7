import { execFileSync } from 'node:child_process';
import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readChangeDates } from '#lib/site/change-dates.ts';
import { aFolder, writeIn } from '#tests/support/project.ts';

/** A git command with a fixed committer. */
function git(root: string, args: readonly string[], at = '2026-03-01T12:00:00+09:00'): void {
  const person = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  const env = {
    ...process.env,
    ...person,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  execFileSync('git', args, { cwd: root, env, stdio: 'ignore' });
}

function commit(root: string, at: string): void {
  git(root, ['add', '--all']);
  git(root, ['commit', '--no-gpg-sign', '-m', 'change'], at);
}

async function aRepository(): Promise<string> {
  const root = await aFolder();
  git(root, ['init']);
  return root;
}

/** Sets the file's modification time, which counts only without git history. */
async function touch(root: string, file: string, at: string): Promise<void> {
  await utimes(join(root, file), new Date(at), new Date(at));
}

test('コミットした記事の変更日は、最後にコミットした日本の日付になる', async () => {
  const root = await aRepository();
  await writeIn(root, 'content/a.mdx', '1');
  await writeIn(root, 'content/b.mdx', '1');
  commit(root, '2026-03-01T14:59:59Z');
  await writeIn(root, 'content/b.mdx', '2');
  commit(root, '2026-03-01T15:00:00Z');
  const changedOn = await readChangeDates(root);
  expect([await changedOn('content/a.mdx'), await changedOn('content/b.mdx')]).toEqual(['2026-03-01', '2026-03-02']);
});

test('検索だけが使う言い換えを足しても、記事の変更日は変わらない。ほかの行も変えれば、変わる', async () => {
  const root = await aRepository();
  const front = (...lines: string[]) => ['---', 'title: 払う', ...lines, '---', '本文'].join('\n');
  for (const name of ['a', 'b', 'c']) await writeIn(root, `content/${name}.mdx`, front());
  commit(root, '2026-03-01T12:00:00+09:00');
  await writeIn(root, 'content/a.mdx', front('asked: [来ない]', 'askedAt:', '  "#how-long": [いつ来る]'));
  await writeIn(root, 'content/c.mdx', front('asked: [来ない]'));
  await writeIn(root, 'content/b.mdx', front('asked: [来ない]', 'order: 1'));
  commit(root, '2026-03-03T12:00:00+09:00');
  await writeIn(root, 'content/c.mdx', front('asked: [まだ来ない]'));
  await touch(root, 'content/c.mdx', '2026-05-05T00:00:00+09:00');
  const changedOn = await readChangeDates(root);
  const days = await Promise.all(['a', 'b', 'c'].map((name) => changedOn(`content/${name}.mdx`)));
  expect(days).toEqual(['2026-03-01', '2026-03-03', '2026-03-01']);
});

test('コミットのあとで書き直した記事の変更日は、ファイルの日付になる', async () => {
  const root = await aRepository();
  await writeIn(root, 'content/a.mdx', '1');
  commit(root, '2026-03-01T12:00:00+09:00');
  await writeIn(root, 'content/a.mdx', '書き直した');
  await touch(root, 'content/a.mdx', '2026-05-05T00:00:00+09:00');
  expect(await (await readChangeDates(root))('content/a.mdx')).toBe('2026-05-05');
});

test('コミットの用意だけをした記事の変更日も、ファイルの日付になる', async () => {
  const root = await aRepository();
  await writeIn(root, 'content/a.mdx', '1');
  commit(root, '2026-03-01T12:00:00+09:00');
  await writeIn(root, 'content/a.mdx', '書き直した');
  git(root, ['add', '--all']);
  await touch(root, 'content/a.mdx', '2026-05-06T00:00:00+09:00');
  expect(await (await readChangeDates(root))('content/a.mdx')).toBe('2026-05-06');
});

test('まだコミットしていない記事の変更日は、ファイルの日付になる', async () => {
  const root = await aRepository();
  await writeIn(root, 'content/a.mdx', '1');
  commit(root, '2026-03-01T12:00:00+09:00');
  await writeIn(root, 'content/新しい.mdx', '1');
  await touch(root, 'content/新しい.mdx', '2026-05-07T00:00:00+09:00');
  expect(await (await readChangeDates(root))('content/新しい.mdx')).toBe('2026-05-07');
});

test('日本語の名前のファイルも、コミットした日付になる', async () => {
  const root = await aRepository();
  await writeIn(root, 'content/覚え 書き.mdx', '1');
  commit(root, '2026-03-03T12:00:00+09:00');
  expect(await (await readChangeDates(root))('content/覚え 書き.mdx')).toBe('2026-03-03');
});

test('大きな倉庫の中のフォルダーでも、そのフォルダーからの名前で日付が分かる', async () => {
  const repository = await aRepository();
  const root = join(repository, 'site');
  await mkdir(root);
  await writeIn(root, 'content/a.mdx', '1');
  commit(repository, '2026-03-04T12:00:00+09:00');
  await touch(root, 'content/a.mdx', '2026-06-01T00:00:00+09:00');
  expect(await (await readChangeDates(root))('content/a.mdx')).toBe('2026-03-04');
});

test('まだコミットのない倉庫では、ファイルの日付になる', async () => {
  const root = await aRepository();
  await writeIn(root, 'content/a.mdx', '1');
  await touch(root, 'content/a.mdx', '2026-05-08T00:00:00+09:00');
  expect(await (await readChangeDates(root))('content/a.mdx')).toBe('2026-05-08');
});

test('git のない写しでは、ファイルの日付になる', async () => {
  const root = await aFolder();
  await writeIn(root, 'content/a.mdx', '1');
  await touch(root, 'content/a.mdx', '2026-05-09T23:30:00+09:00');
  expect(await (await readChangeDates(root))('content/a.mdx')).toBe('2026-05-09');
});

test('ないファイルの変更日をきくと、失敗する', async () => {
  const changedOn = await readChangeDates(await aFolder());
  await expect(changedOn('content/none.mdx')).rejects.toThrow('ENOENT');
});
