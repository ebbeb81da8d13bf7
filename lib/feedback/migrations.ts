import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

/** One step of the schema. Its number is its place in the list, from 1. */
export interface Migration {
  readonly name: string;
  /**
   * The number of the oldest migration whose program can still work afterwards. A step that only adds leaves it as it was;
   * one that takes something away names the step since which no program uses that.
   */
  readonly oldest: number;
  readonly run: (db: Kysely<unknown>) => Promise<void>;
}

/**
 * Every step, oldest first. A step that has been published is never changed. Expand first: add in one version what the next
 * one needs, and take away in a third what no running version uses any more.
 */
export const migrations: readonly Migration[] = [
  {
    name: 'votes, searches, flows and limits',
    oldest: 1,
    run: async (db) => {
      await makeVotes(db);
      await makeSearches(db);
      await makeFlows(db);
      await makeLimits(db);
    },
  },
  {
    name: 'indexes from which the sums of the operator are read without the rows',
    oldest: 1,
    run: async (db) => {
      const { schema } = db;
      const ways = ['flow', 'from_node', 'node', 'day', 'reached', 'left_here'];
      await schema.createIndex('flow_days_by_way').on('flow_days').columns(ways).execute();
      const sums = ['day', 'page', 'yes', 'no', 'comments', 'unclear', 'screen', 'unsolved', 'missing', 'outdated'];
      await schema.createIndex('page_days_sums').on('page_days').columns(sums).execute();
    },
  },
  {
    // SQLite knows no sizes, so of two partial indexes it may take the larger. A column to search by leaves no choice.
    name: 'an index of comments by whether they wait',
    oldest: 1,
    run: async (db) => {
      await sql`create index votes_by_state on votes (done_at, at) where comment is not null`.execute(db);
    },
  },
];

async function makeVotes(db: Kysely<unknown>): Promise<void> {
  await withTimes(db.schema.createTable('votes').addColumn('id', 'text', (it) => it.notNull().primaryKey()))
    .addColumn('page', 'text', (it) => it.notNull())
    .addColumn('lang', 'text', (it) => it.notNull())
    .addColumn('helpful', 'integer', (it) => it.notNull())
    .addColumn('reason', 'text')
    .addColumn('word', 'text')
    .addColumn('comment', 'text')
    .addColumn('version', 'text', (it) => it.notNull())
    .addColumn('done_at', 'bigint')
    .addColumn('note', 'text')
    .execute();
  await db.schema.createIndex('votes_by_day').on('votes').columns(['day']).execute();
  await db.schema.createIndex('votes_by_page').on('votes').columns(['page', 'at']).execute();
  // What waits for a person is a small part of the whole.
  await sql`create index votes_to_read on votes (at) where comment is not null and done_at is null`.execute(db);
  await sql`create index votes_with_comment on votes (at) where comment is not null`.execute(db);
  await sql`create index votes_with_word on votes (at) where word is not null`.execute(db);
  const counts = ['yes', 'no', 'comments', 'unclear', 'screen', 'unsolved', 'missing', 'outdated'];
  await withCounts(
    db.schema
      .createTable('page_days')
      .addColumn('day', 'text', (it) => it.notNull())
      .addColumn('page', 'text', (it) => it.notNull())
      .addColumn('lang', 'text', (it) => it.notNull()),
    counts,
  )
    .addPrimaryKeyConstraint('page_days_key', ['day', 'page', 'lang'])
    .execute();
  await db.schema.createIndex('page_days_by_page').on('page_days').columns(['page', 'day']).execute();
}

async function makeSearches(db: Kysely<unknown>): Promise<void> {
  await withTimes(db.schema.createTable('searches').addColumn('id', 'text', (it) => it.notNull().primaryKey()))
    .addColumn('folded', 'text', (it) => it.notNull())
    .addColumn('lang', 'text', (it) => it.notNull())
    .addColumn('results', 'integer', (it) => it.notNull())
    .addColumn('opened', 'integer')
    .execute();
  await db.schema.createIndex('searches_by_day').on('searches').columns(['day']).execute();
  await db.schema.createIndex('searches_by_words').on('searches').columns(['folded', 'at']).execute();
  const counts = ['asked', 'fruitless', 'unopened'];
  const days = db.schema
    .createTable('search_days')
    .addColumn('day', 'text', (it) => it.notNull())
    .addColumn('lang', 'text', (it) => it.notNull());
  await withCounts(days, counts).addPrimaryKeyConstraint('search_days_key', ['day', 'lang']).execute();
  const terms = db.schema
    .createTable('search_terms')
    .addColumn('folded', 'text', (it) => it.notNull())
    .addColumn('lang', 'text', (it) => it.notNull());
  await withCounts(terms, counts)
    .addColumn('last_at', 'bigint', (it) => it.notNull())
    .addPrimaryKeyConstraint('search_terms_key', ['folded', 'lang'])
    .execute();
  for (const count of counts) {
    await db.schema.createIndex(`search_terms_by_${count}`).on('search_terms').columns([count]).execute();
  }
}

async function makeFlows(db: Kysely<unknown>): Promise<void> {
  const names = ['day', 'flow', 'from_node', 'node'];
  let table = db.schema.createTable('flow_days');
  for (const name of names) table = table.addColumn(name, 'text', (it) => it.notNull());
  await withCounts(table, ['reached', 'left_here'])
    .addPrimaryKeyConstraint('flow_days_key', ['day', 'flow', 'from_node', 'node'] as never[])
    .execute();
}

async function makeLimits(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('receipts')
    .addColumn('form', 'text', (it) => it.notNull().primaryKey())
    .addColumn('vote', 'text', (it) => it.notNull())
    .addColumn('expires_at', 'bigint', (it) => it.notNull())
    .execute();
  await db.schema.createIndex('receipts_by_end').on('receipts').columns(['expires_at']).execute();
  await db.schema
    .createTable('limits')
    .addColumn('name', 'text', (it) => it.notNull())
    .addColumn('span', 'bigint', (it) => it.notNull())
    .addColumn('day', 'text', (it) => it.notNull())
    .addColumn('taken', 'integer', (it) => it.notNull())
    .addPrimaryKeyConstraint('limits_key', ['name', 'span'])
    .execute();
  await db.schema.createIndex('limits_by_day').on('limits').columns(['day']).execute();
  await db.schema
    .createTable('secrets')
    .addColumn('day', 'text', (it) => it.notNull().primaryKey())
    .addColumn('secret', 'text', (it) => it.notNull())
    .execute();
}

type Table<Columns extends string> = CreateTableBuilder<string, Columns>;

function withTimes<Columns extends string>(table: Table<Columns>): Table<Columns | 'at' | 'day'> {
  return table.addColumn('at', 'bigint', (it) => it.notNull()).addColumn('day', 'text', (it) => it.notNull());
}

function withCounts<Columns extends string>(table: Table<Columns>, names: readonly string[]): Table<Columns> {
  let counted: Table<string> = table as unknown as Table<string>;
  for (const name of names) counted = counted.addColumn(name, 'integer', (it) => it.notNull().defaultTo(0));
  return counted as unknown as Table<Columns>;
}
