import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import LibSql from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { openDesk, openStore, type Vote } from '#lib/feedback/index.ts';
import { ask } from '#tests/support/postgres.ts';
import { onBothEngines } from '#tests/support/stores.ts';

const vote: Vote = { page: '/konbini/lawson', lang: 'ja', helpful: true, version: 'v1' };

onBothEngines((engine) => {
  test('だれかが鍵をかけている間は、長く待たせずに断り、外れればまた受け取る', async () => {
    const settings = await engine.empty();
    const store = await openStore(settings);
    onTestFinished(() => store.close());
    await store.run('addVote', vote);
    const release = await lock(settings);
    const began = performance.now();
    await expect(store.run('addVote', vote)).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(4500);
    await release();
    expect((await store.run('addVote', vote)).isNew).toBe(true);
  });

  test('いっぱいのときや、書けないときは断り、直ればまた受け取る', async () => {
    const settings = await engine.empty();
    const desk = await openDesk(settings);
    await desk.close();
    const store = await openStore(settings);
    onTestFinished(() => store.close());
    const mend = await refuseWriting(settings);
    if (settings.databaseUrl === undefined) {
      await store.close();
      const other = await openStore(settings);
      await expect(other.run('tryWriting', null)).rejects.toThrow();
      await mend();
      expect(await other.run('tryWriting', null)).toBe(true);
      await other.close();
      return;
    }
    await expect(store.run('tryWriting', null)).rejects.toThrow();
    await mend();
    // A connection that the server has ended may still be tried once.
    await expect.poll(() => store.run('tryWriting', null).catch(() => false)).toBe(true);
  });

  async function lock({ folder, databaseUrl }: { folder: string; databaseUrl?: string | undefined }) {
    if (databaseUrl === undefined) {
      const other = new LibSql(join(folder, 'feedback.db'));
      other.exec('begin exclusive');
      return async () => {
        other.exec('rollback');
        other.close();
      };
    }
    const held = ask(databaseUrl, 'begin; lock table votes; select pg_sleep(4.6); commit');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return async () => void (await held);
  }

  /** A folder whose file is a folder cannot be opened, also by root; PostgreSQL is told to let nobody write. */
  async function refuseWriting({ folder, databaseUrl }: { folder: string; databaseUrl?: string | undefined }) {
    if (databaseUrl === undefined) {
      const file = join(folder, 'feedback.db');
      expect(existsSync(file)).toBe(true);
      const { mkdirSync, renameSync, rmdirSync } = await import('node:fs');
      renameSync(file, `${file}.kept`);
      mkdirSync(file);
      chmodSync(file, 0o500);
      return async () => {
        rmdirSync(file);
        renameSync(`${file}.kept`, file);
      };
    }
    const name = new URL(databaseUrl).pathname.slice(1);
    const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`;
    await ask(databaseUrl, `alter database ${name} set default_transaction_read_only = on; ${others}`);
    return async () => {
      await ask(
        `${databaseUrl}?options=-c%20default_transaction_read_only%3Doff`,
        `alter database ${name} reset default_transaction_read_only; ${others}`,
      );
    };
  }

  if (engine.name === 'embedded') return;
  test('止まったサーバーが戻れば、また受け取る。始めるときにいなくても、あとで使える', async () => {
    const settings = await engine.empty();
    const store = await openStore(settings);
    onTestFinished(() => store.close());
    await store.run('addVote', vote);
    await engine.server().kill('SIGQUIT');
    await expect(store.run('addVote', vote)).rejects.toThrow();
    const later = await openStore(settings);
    onTestFinished(() => later.close());
    await expect(later.run('addVote', vote)).rejects.toThrow();
    await engine.server().startAgain();
    expect((await store.run('addVote', vote)).isNew).toBe(true);
    expect((await later.run('addVote', vote)).isNew).toBe(true);
  });

  test('書けなくされた間につないだ道は、書けるように戻されたあとに使わない', async () => {
    const settings = await engine.empty();
    const { databaseUrl = '' } = settings;
    const name = new URL(databaseUrl).pathname.slice(1);
    const store = await openStore(settings);
    onTestFinished(() => store.close());
    await ask(
      databaseUrl,
      `alter database ${name} set default_transaction_read_only = on; select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
    );
    await expect(store.run('addVote', vote)).rejects.toThrow();
    await expect(store.run('addVote', vote)).rejects.toThrow(/read-only/);
    // Connections keep what was said when they were made, and nobody ends them now.
    const writable = `${databaseUrl}?options=-c%20default_transaction_read_only%3Doff`;
    await ask(writable, `alter database ${name} reset default_transaction_read_only`);
    expect((await store.run('addVote', vote)).isNew).toBe(true);
  });
});
