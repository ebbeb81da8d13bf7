import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import LibSql from 'libsql';
import { Client, Pool } from 'pg';
import { databaseFile } from '#lib/feedback/embedded.ts';
import { openStore, type Store, type StoreSettings } from '#lib/feedback/index.ts';
import { operations } from '#lib/feedback/operations.ts';
import type { Tables } from '#lib/feedback/tables.ts';
import { noPostgres, startPostgres } from '#tests/support/postgres.ts';
import type { Execute } from './filling.ts';

/** A query with its values, as it goes to the database. */
export interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A database to be filled and asked. */
export interface Engine {
  readonly name: string;
  readonly execute: Execute;
  /** What the database does of itself after a while. */
  readonly settle: () => Promise<void>;
  /** The operations of the store, with every query told. */
  readonly store: (tell: (asked: Asked) => void) => Store;
  /** The tables that a query reads as a whole. */
  readonly wholeReads: (asked: Asked) => Promise<readonly string[]>;
  /** Where it is. */
  readonly settings: StoreSettings;
  /** Another place of the same kind, empty. */
  readonly empty: () => Promise<StoreSettings>;
  readonly close: () => Promise<void>;
}

/** Both engines, or only the embedded one where there is no PostgreSQL. */
export async function engines(folder: string): Promise<readonly (() => Promise<Engine>)[]> {
  return noPostgres === undefined ? [() => embedded(folder), postgres] : [() => embedded(folder)];
}

async function embedded(parent: string): Promise<Engine> {
  const folder = mkdtempSync(join(parent, 'store-'));
  await (await openStore({ folder })).close();
  const connection = new LibSql(join(folder, databaseFile));
  return {
    name: 'embedded',
    execute: async (statement) => void connection.exec(statement),
    settle: async () => undefined,
    store: (tell) => storeOn(new SqliteDialect({ database: connection }), 'embedded', tell),
    wholeReads: async ({ sql, parameters }) => {
      const plan = connection.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[];
      return plan.flatMap(
        ({ detail }) => /^SCAN (?!\(|some\b)(\w+)\b(?! USING (?:COVERING )?INDEX)/.exec(detail)?.[1] ?? [],
      );
    },
    settings: { folder },
    empty: async () => ({ folder: mkdtempSync(join(parent, 'store-')) }),
    close: async () => void connection.close(),
  };
}

async function postgres(): Promise<Engine> {
  const server = await startPostgres([]);
  const databaseUrl = await server.newDatabase();
  await (await openStore({ folder: '/nowhere', databaseUrl })).close();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const pool = new Pool({ connectionString: databaseUrl, max: 8 });
  return {
    name: 'PostgreSQL',
    execute: async (statement) => void (await client.query(statement)),
    // Its autovacuum does this within a minute.
    settle: async () => void (await client.query('vacuum analyze')),
    store: (tell) => storeOn(new PostgresDialect({ pool }), 'postgres', tell),
    wholeReads: async ({ sql, parameters }) => {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters]);
      return rows.flatMap((row) => /Seq Scan on (\w+)/.exec(row['QUERY PLAN'])?.[1] ?? []);
    },
    settings: { folder: '/nowhere', databaseUrl, isPatient: true },
    empty: async () => ({ folder: '/nowhere', databaseUrl: await server.newDatabase(), isPatient: true }),
    close: async () => {
      await pool.end();
      await client.end();
      await server.stop();
    },
  };
}

function storeOn(
  dialect: SqliteDialect | PostgresDialect,
  engine: 'embedded' | 'postgres',
  tell: (asked: Asked) => void,
): Store {
  const log = ({ query }: { query: Asked }) => tell({ sql: query.sql, parameters: query.parameters });
  const desk = { db: new Kysely<Tables>({ dialect, log }), engine, now: Date.now };
  return {
    run: (name, input) => operations[name](desk, input as never) as never,
    close: async () => undefined,
  };
}
