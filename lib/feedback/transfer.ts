import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Desk } from './operations.ts';
import { reasons } from './reasons.ts';
import { recount, wrongCounts } from './recount.ts';
import type { Change, Database } from './tables.ts';

/*
 * What readers have sent as lines of JSON: a line that says what it is, a line for each row, and a line with the numbers of
 * rows, so that a file that was cut off is noticed. Counts are made again; limits and receipts are not carried over.
 */

const atOnce = 1000;
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const at = z.int().min(0);
const number = z.int().min(0);
const text = z.string();

const rowSchemas = {
  votes: z.strictObject({
    id: text,
    at,
    day,
    page: text,
    lang: text,
    helpful: z.union([z.literal(0), z.literal(1)]),
    reason: z.enum(reasons).nullable(),
    word: text.nullable(),
    comment: text.nullable(),
    version: text,
    done_at: at.nullable(),
    note: text.nullable(),
  }),
  searches: z.strictObject({ id: text, at, day, folded: text, lang: text, results: number, opened: number.nullable() }),
  flow_days: z.strictObject({ day, flow: text, from_node: text, node: text, reached: number, left_here: number }),
} as const;

type TableName = keyof typeof rowSchemas;
const tableNames = Object.keys(rowSchemas) as TableName[];

const headSchema = z.strictObject({ madoguchi: z.literal(1) });
const endSchema = z.strictObject({ end: z.record(z.string(), z.number()) });
const lineSchema = z.strictObject({ table: z.enum(['votes', 'searches', 'flow_days']), row: z.unknown() });

/** Something in a file that cannot be imported; nothing of the file was. */
export class ImportError extends Error {
  constructor(
    readonly line: number,
    what: string,
  ) {
    super(`${line}行目：${what}`);
    this.name = 'ImportError';
  }
}

/** Every row as a line, without its line break. */
export async function* exportLines({ db }: Desk): AsyncGenerator<string> {
  yield JSON.stringify({ madoguchi: 1 });
  const end: Record<string, number> = {};
  for (const table of tableNames) {
    end[table] = 0;
    for await (const row of rowsOf(db, table)) {
      end[table] += 1;
      yield JSON.stringify({ table, row });
    }
  }
  yield JSON.stringify({ end });
}

async function* rowsOf(db: Database, table: TableName): AsyncGenerator<unknown> {
  if (table === 'flow_days') {
    yield* await db.selectFrom(table).selectAll().execute();
    return;
  }
  for (let last = ''; ; ) {
    const rows = await db.selectFrom(table).selectAll().where('id', '>', last).orderBy('id').limit(atOnce).execute();
    yield* rows;
    const final = rows.at(-1);
    if (final === undefined) return;
    last = final.id;
  }
}

/** Reads a file into an empty store: all of it, or nothing. Gives the number of rows of each table. */
export function importLines({ db }: Desk, file: NodeJS.ReadableStream): Promise<Readonly<Record<string, number>>> {
  return db.transaction().execute(async (change) => {
    for (const table of tableNames) {
      const some = await change.selectFrom(table).select(sql<number>`1`.as('one')).limit(1).executeTakeFirst();
      if (some !== undefined)
        throw new ImportError(0, '空でないデータには読み込めません。新しい DATA_DIR かデータベースを使ってください。');
    }
    const counts = await insertLines(change, linesOf(file));
    await recount(change);
    return counts;
  });
}

// Begins to read when the first line is asked for. What reads lines begins at once, and loses those that come before
// somebody listens.
async function* linesOf(file: NodeJS.ReadableStream): AsyncGenerator<string> {
  yield* createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY });
}

async function insertLines(change: Change, lines: AsyncIterable<string>): Promise<Readonly<Record<string, number>>> {
  const rows = new RowInserter(change);
  let number = 0;
  let isWhole = false;
  for await (const line of lines) {
    number += 1;
    if (isWhole) throw new ImportError(number, '終わりの行のあとに、まだ行があります。');
    const value = readLine(line, number);
    if (number === 1) mustBeHead(value);
    else if (endSchema.safeParse(value).success) {
      await rows.flush();
      isWhole = true;
      const { end } = endSchema.parse(value);
      const fits = tableNames.every((table) => end[table] === rows.counts[table]);
      if (!fits) throw new ImportError(number, '行の数が合いません。');
    } else await rows.add(readRow(value, number));
  }
  if (!isWhole) throw new ImportError(number, 'ファイルが途中で切れています。');
  return rows.counts;
}

/** Inserts rows a thousand at a time. */
class RowInserter {
  readonly counts = { votes: 0, searches: 0, flow_days: 0 };
  #waiting: { readonly table: TableName; readonly rows: unknown[] } | undefined;

  constructor(readonly change: Change) {}

  async add({ table, row }: { readonly table: TableName; readonly row: unknown }): Promise<void> {
    this.counts[table] += 1;
    if (this.#waiting?.table !== table || this.#waiting.rows.length >= atOnce) await this.flush();
    this.#waiting ??= { table, rows: [] };
    this.#waiting.rows.push(row);
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined)
      await this.change
        .insertInto(waiting.table)
        .values(waiting.rows as never)
        .execute();
  }
}

function mustBeHead(value: unknown): void {
  if (!headSchema.safeParse(value).success)
    throw new ImportError(1, 'npm run data -- export が書いたファイルではありません。');
}

function readLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ImportError(number, 'JSON として読めません。');
  }
}

function readRow(value: unknown, number: number) {
  const line = lineSchema.safeParse(value);
  if (!line.success) throw new ImportError(number, '知らない種類の行です。');
  const { table } = line.data;
  const row = rowSchemas[table].safeParse(line.data.row);
  if (!row.success) throw new ImportError(number, `項目が違います（${row.error.issues[0]?.path.join('.') ?? ''}）。`);
  return { table, row: row.data };
}

/** What is wrong with a store, as sentences; none when all is well. */
export async function checkStore({ db, engine }: Desk): Promise<readonly string[]> {
  const wrong = (await wrongCounts(db)).map((table) => `${table} の数が、行を数えたものと合いません。`);
  if (engine === 'postgres') return wrong;
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const broken = rows
    .filter(({ integrity_check: said }) => said !== 'ok')
    .map(({ integrity_check: said }) => `ファイルが壊れています：${said}`);
  return [...wrong, ...broken];
}
