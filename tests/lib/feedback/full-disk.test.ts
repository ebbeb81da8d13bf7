import { expect, onTestFinished, test } from 'vitest';
import { causeOf, openReader, openStore, type StoreSettings, type Vote } from '#lib/feedback/index.ts';
import { noPostgres, startPostgres } from '#tests/support/postgres.ts';
import { mayMount, type SmallDisk, smallDisk } from '#tests/support/small-disk.ts';

const comment = 'あ'.repeat(1000);
const vote: Vote = { page: '/konbini/lawson', lang: 'ja', helpful: false, comment, version: 'v1' };

/** A small disk until the end of the test. */
function diskOf(mebibytes: number): SmallDisk {
  const disk = smallDisk(mebibytes);
  onTestFinished(disk.remove);
  return disk;
}

async function keptIn(settings: StoreSettings): Promise<readonly string[]> {
  const reader = await openReader(settings);
  const rows = await reader.db.selectFrom('votes').select('id').execute();
  await reader.close();
  return rows.map(({ id }) => id);
}

/** Votes until the disk takes no more, and gives what was acknowledged and why it ended. */
async function voteUntilRefused(run: () => Promise<{ readonly id: string }>) {
  const acknowledged: string[] = [];
  for (let each = 0; each < 5000; each += 1) {
    try {
      acknowledged.push((await run()).id);
    } catch (error) {
      return { acknowledged, cause: causeOf(error) };
    }
  }
  return { acknowledged, cause: 'never' };
}

async function fillsUp(settings: StoreSettings, disk: SmallDisk): Promise<string> {
  const store = await openStore(settings);
  onTestFinished(() => store.close());
  const first = await store.run('addVote', vote);
  const giveBack = disk.fill();
  const { acknowledged, cause } = await voteUntilRefused(() => store.run('addVote', vote));
  await expect(store.run('addVote', vote)).rejects.toThrow();
  giveBack();
  // PostgreSQL may start anew.
  await expect.poll(() => store.run('addVote', vote).catch(() => undefined), { timeout: 20_000 }).toBeDefined();
  const kept = new Set(await keptIn(settings));
  expect([first.id, ...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  return cause;
}

test.skipIf(!mayMount)(
  '埋め込みのデータベースのディスクがいっぱいになると断り、空けばまた受け取り、受け取ったものは残る',
  async () => {
    const disk = diskOf(2);
    expect(await fillsUp({ folder: disk.folder }, disk)).toMatch(/SQLITE_FULL/);
  },
  60_000,
);

test.skipIf(!mayMount)(
  '書けないフォルダーでも始められ、票は断り、書けるようになれば受け取る',
  async () => {
    const disk = diskOf(2);
    const settings = { folder: disk.folder };
    await (await openStore(settings)).close();
    disk.allowWriting(false);
    const store = await openStore(settings);
    await expect(store.run('tryWriting', null)).rejects.toThrow();
    await expect(store.run('addVote', vote)).rejects.toThrow();
    disk.allowWriting(true);
    expect((await store.run('addVote', vote)).isNew).toBe(true);
    await store.close();
  },
  60_000,
);

test.skipIf(!mayMount || (noPostgres !== undefined && process.env.CI !== 'true'))(
  'PostgreSQL のディスクがいっぱいになると断り、空けばまた受け取り、受け取ったものは残る',
  async () => {
    const disk = diskOf(160);
    const before = process.env.TMPDIR;
    process.env.TMPDIR = disk.folder;
    const server = await startPostgres(['max_wal_size=32MB', 'min_wal_size=32MB', 'fsync=on']).finally(() => {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    });
    try {
      const cause = await fillsUp({ folder: '/nowhere', databaseUrl: await server.newDatabase() }, disk);
      expect(cause).not.toBe('never');
    } finally {
      await server.stop();
    }
  },
  180_000,
);
