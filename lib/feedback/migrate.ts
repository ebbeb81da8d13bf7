import { type Kysely, sql } from 'kysely';
import { type Migration, migrations } from './migrations.ts';
import { NewerDataError } from './store-errors.ts';
import type { Database, Tables } from './tables.ts';

export type Engine = 'embedded' | 'postgres';

/** Any number that no other program of the same database uses for its advisory locks. */
const migrationLock = 4_120_615;

/**
 * Brings the schema up to date, in one transaction. Several instances may start at once: on PostgreSQL one works and the
 * others wait; the embedded database has one process. A schema of a newer version is left alone: this program works with
 * it if that version says so, and refuses otherwise.
 */
export async function migrate(
  db: Database,
  engine: Engine,
  now: number,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (change) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(change);
    await change.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('number', 'integer', (it) => it.notNull().primaryKey())
      .addColumn('at', 'bigint', (it) => it.notNull())
      .addColumn('oldest', 'integer', (it) => it.notNull())
      .execute();
    const done = await change.selectFrom('migrations').selectAll().execute();
    refuseNewer(done, steps.length);
    const newest = Math.max(0, ...done.map(({ number }) => number));
    for (const [index, { oldest, run }] of steps.entries()) {
      const number = index + 1;
      if (number <= newest) continue;
      await run(change as unknown as Kysely<unknown>);
      await change.insertInto('migrations').values({ number, at: now, oldest }).execute();
    }
    if (engine === 'embedded' && newest > steps.length) throw new NewerDataError(newest, steps.length);
    // The number stands at the beginning of the file, where a program can read it without opening the database.
    if (engine === 'embedded')
      await sql`pragma user_version = ${sql.lit(Math.max(newest, steps.length))}`.execute(change);
  });
}

function refuseNewer(done: readonly Tables['migrations'][], known: number): void {
  const needed = Math.max(0, ...done.map(({ oldest }) => oldest));
  if (needed > known) throw new NewerDataError(needed, known);
}
