import { sql } from 'kysely';
import { dayInJapan, daysAfter } from '#lib/ja/index.ts';
import { forgetSenders } from './limits.ts';
import type { Engine } from './migrate.ts';
import { searchCounts } from './searches.ts';
import type { Database } from './tables.ts';

/** As `migrationLock`, for the one instance that deletes. */
const retentionLock = 4_120_616;
const atOnce = 1000;

/**
 * Deletes what is older than a number of days, and what was kept for a day only. With several instances on one database
 * only one does it at a time; the others do nothing. Gives whether it was this one.
 */
export async function deleteOld(db: Database, engine: Engine, now: number, days: number): Promise<boolean> {
  if (engine === 'embedded') return deleteAll(db, now, days);
  return db.connection().execute(async (connection) => {
    const lock = sql<{ got: boolean }>`select pg_try_advisory_lock(${retentionLock}) as got`;
    if (!(await lock.execute(connection)).rows[0]?.got) return false;
    try {
      return await deleteAll(connection, now, days);
    } finally {
      await sql`select pg_advisory_unlock(${retentionLock})`.execute(connection);
    }
  });
}

async function deleteAll(db: Database, now: number, days: number): Promise<true> {
  const first = daysAfter(dayInJapan(new Date(now)), -days);
  await forgetSenders(db, now);
  await db.deleteFrom('receipts').where('expires_at', '<', now).execute();
  for (const table of ['page_days', 'search_days', 'flow_days'] as const) {
    await db.deleteFrom(table).where('day', '<', first).execute();
  }
  // In small pieces, so that nobody waits long for their vote.
  while ((await deleteVotes(db, first)) === atOnce);
  while ((await deleteSearches(db, first)) === atOnce);
  return true;
}

async function deleteVotes(db: Database, first: string): Promise<number> {
  const old = db.selectFrom('votes').select('id').where('day', '<', first).limit(atOnce);
  const { numDeletedRows } = await db.deleteFrom('votes').where('id', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}

function deleteSearches(db: Database, first: string): Promise<number> {
  return db.transaction().execute(async (change) => {
    const old = change.selectFrom('searches').select('id').where('day', '<', first).limit(atOnce);
    const gone = await change.deleteFrom('searches').where('id', 'in', old).returningAll().execute();
    for (const row of gone.sort((a, b) => (a.folded < b.folded ? -1 : 1))) {
      const less = searchCounts(row);
      await change
        .updateTable('search_terms')
        .set((it) => ({
          asked: it('asked', '-', less.asked),
          fruitless: it('fruitless', '-', less.fruitless),
          unopened: it('unopened', '-', less.unopened),
        }))
        .where('folded', '=', row.folded)
        .where('lang', '=', row.lang)
        .execute();
    }
    await change.deleteFrom('search_terms').where('asked', '<=', 0).execute();
    return gone.length;
  });
}
