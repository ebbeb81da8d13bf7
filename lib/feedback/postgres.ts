import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import type { Database, Tables } from './tables.ts';

/** How long, in milliseconds, PostgreSQL may take: to connect, and for a statement. */
const patience = { connect: 3000, statement: 3000 };
const int8 = 20;
const numeric = 1700;

/** Opens PostgreSQL. Connections are made when they are needed, and again after the server was away. */
export function openPostgres(
  url: string,
  connections = 8,
  statement: number = patience.statement,
): { readonly db: Database; readonly close: () => Promise<void> } {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience.connect,
    ...(statement > 0 && { statement_timeout: statement, query_timeout: statement + 1000 }),
    // Counts and times are far below 2^53.
    types: {
      getTypeParser: (type, format) =>
        numberParser(type) ??
        (format === 'binary' ? types.getTypeParser(type, format) : types.getTypeParser(type, format)),
    },
  });
  // A connection that breaks while nobody uses it is replaced; without this the process would end.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: withoutFailed(pool) }) });
  return { db, close: () => db.destroy() };
}

/**
 * A pool that does not use a connection again after a statement of it failed. A connection keeps what the server said when it
 * was made, so one to a database that nobody may write to would go on failing when everybody may again.
 */
function withoutFailed(pool: Pool): PostgresPool {
  return { connect: async () => endedByFailure(await pool.connect()), end: () => pool.end() };
}

function endedByFailure(client: PoolClient): PoolClient {
  let hasFailed = false;
  const fail = (error: unknown) => {
    hasFailed = true;
    throw error;
  };
  const watched: PoolClient = Object.create(client);
  return Object.assign(watched, {
    query: (...asked: unknown[]): Promise<unknown> => Reflect.apply(client.query, client, asked).catch(fail),
    release: () => client.release(hasFailed),
  });
}

function numberParser(type: number): ((text: string) => number) | undefined {
  return type === int8 || type === numeric ? Number : undefined;
}
