import { type RawBuilder, sql } from 'kysely';
import { reasons } from './reasons.ts';
import type { Database } from './tables.ts';

const reasonSums = sql.join(reasons.map((reason) => sql`sum(case when reason = ${sql.lit(reason)} then 1 else 0 end)`));
const searchSums = sql`count(*), sum(case when results = 0 then 1 else 0 end),
  sum(case when results > 0 and opened is null then 1 else 0 end)`;

/** Each table of counts, its columns, and how they are counted from the rows. */
const counted = {
  page_days: {
    columns: ['day', 'page', 'lang', 'yes', 'no', 'comments', ...reasons],
    from: sql`select day, page, lang, sum(helpful), sum(1 - helpful),
      sum(case when comment is not null then 1 else 0 end), ${reasonSums} from votes group by day, page, lang`,
  },
  search_days: {
    columns: ['day', 'lang', 'asked', 'fruitless', 'unopened'],
    from: sql`select day, lang, ${searchSums} from searches group by day, lang`,
  },
  search_terms: {
    columns: ['folded', 'lang', 'asked', 'fruitless', 'unopened', 'last_at'],
    from: sql`select folded, lang, ${searchSums}, max(at) from searches group by folded, lang`,
  },
} as const satisfies Record<string, { columns: readonly string[]; from: RawBuilder<unknown> }>;

/** Counts all rows again, into empty tables of counts. */
export async function recount(db: Database): Promise<void> {
  for (const [table, { columns, from }] of Object.entries(counted)) {
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) ${from}`.execute(db);
  }
}

/** The tables whose counts are not what the rows give. */
export async function wrongCounts(db: Database): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [table, { columns, from }] of Object.entries(counted)) {
    const kept = sql`select ${sql.join(columns.map((name) => sql.ref(name)))} from ${sql.table(table)}`;
    const differ = (one: RawBuilder<unknown>, other: RawBuilder<unknown>) =>
      sql<{
        n: number;
      }>`select count(*) as n from (select * from (${one}) as a except select * from (${other}) as b) as c`;
    const counts = [await differ(from, kept).execute(db), await differ(kept, from).execute(db)];
    if (counts.some(({ rows }) => Number(rows[0]?.n) > 0)) wrong.push(table);
  }
  return wrong;
}
