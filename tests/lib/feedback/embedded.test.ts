import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openReader, openStore, StoreRefusal, type Vote } from '#lib/feedback/index.ts';

const vote: Vote = { page: '/konbini/lawson', lang: 'ja', helpful: true, version: 'v1' };

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Another process that opens the store of a folder and keeps it, once it says so. */
async function otherProcess(folder: string) {
  const code = `
    const { openStore } = await import('./lib/feedback/index.ts');
    const store = await openStore({ folder: ${JSON.stringify(folder)} });
    setInterval(() => store, 1000);
    console.log('open');
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('フォルダーを使うプロセスがほかにあれば、そう言って断る。そのプロセスが殺されれば、すぐに使える', async () => {
  const folder = newFolder();
  const child = await otherProcess(folder);
  const refused = await openStore({ folder }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreRefusal);
  expect(String(refused)).toContain(`データのフォルダー ${folder} は、ほかのプロセスが使っています。`);
  const isOver = once(child, 'exit');
  child.kill('SIGKILL');
  await isOver;
  const store = await openStore({ folder });
  expect((await store.run('addVote', vote)).isNew).toBe(true);
  await store.close();
});

test('新しい版のデータは、何にも触れずに断る', async () => {
  const folder = newFolder();
  const store = await openStore({ folder });
  await store.run('addVote', vote);
  await store.close();
  const file = join(folder, 'feedback.db');
  const bytes = readFileSync(file);
  bytes.writeInt32BE(99, 60);
  writeFileSync(file, bytes);
  rmSync(join(folder, 'in-use.db'), { force: true });
  const before = readdirSync(folder);
  await expect(openStore({ folder })).rejects.toThrow('新しい版のプログラムのもの');
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('データのファイルが持ち去られたら、残らない票を受け取ったとは言わない。戻れば、また受け取る', async () => {
  const folder = newFolder();
  const store = await openStore({ folder });
  await store.run('addVote', vote);
  renameSync(folder, `${folder}-away`);
  await expect(store.run('addVote', vote)).rejects.toThrow();
  await expect(store.run('addVote', vote)).rejects.toThrow();
  renameSync(`${folder}-away`, folder);
  await store.run('addVote', vote);
  await store.close();
  const again = await openStore({ folder });
  expect((await again.run('addVote', { ...vote, form: 'a' })).isNew).toBe(true);
  await again.close();
});

function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('ディスクがいっぱいになると断り、空けばまた受け取る。受け取った票はすべて残る', async () => {
  const folder = newFolder();
  // Only root may mount. Elsewhere only what comes after is tried.
  const isMounted = mountSmall(folder);
  if (isMounted) onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const store = await openStore({ folder });
  onTestFinished(() => store.close());
  const filler = join(folder, 'filler');
  if (isMounted) writeFileSync(filler, Buffer.alloc(1024 * 1024));
  const acknowledged: string[] = [];
  const comment = 'あ'.repeat(1000);
  const fillUp = async () => {
    for (let i = 0; i < 2000; i += 1) acknowledged.push((await store.run('addVote', { ...vote, comment })).id);
  };
  if (isMounted) {
    await expect(fillUp()).rejects.toThrow();
    rmSync(filler);
  } else acknowledged.push((await store.run('addVote', { ...vote, comment })).id);
  acknowledged.push((await store.run('addVote', vote)).id);
  const reader = await openReader({ folder });
  const kept = (await reader.db.selectFrom('votes').select('id').execute()).map(({ id }) => id);
  await reader.close();
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(isMounted ? 10 : 1);
});
