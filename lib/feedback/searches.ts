import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { dayInJapan } from '#lib/ja/index.ts';
import { added } from './counting.ts';
import type { Change, Database, SearchRow } from './tables.ts';

/** A search that a reader has agreed to send; the words folded and masked. */
export interface Search {
  readonly folded: string;
  readonly lang: string;
  readonly results: number;
  /** Which result was opened, from 1. */
  readonly opened?: number | undefined;
}

const counts = ['asked', 'fruitless', 'unopened'] as const;

/** Keeps searches and counts them. */
export function addSearches(db: Database, now: number, searches: readonly Search[]): Promise<void> {
  return db.transaction().execute(async (change) => {
    for (const search of searches) await addSearch(change, now, search);
  });
}

async function addSearch(change: Change, now: number, { folded, lang, results, opened }: Search): Promise<void> {
  const day = dayInJapan(new Date(now));
  const row: SearchRow = { id: randomUUID(), at: now, day, folded, lang, results, opened: opened ?? null };
  await change.insertInto('searches').values(row).execute();
  const more = searchCounts(row);
  await change
    .insertInto('search_days')
    .values({ day, lang, ...more })
    .onConflict((it) => it.columns(['day', 'lang']).doUpdateSet(added('search_days', counts)))
    .execute();
  await change
    .insertInto('search_terms')
    .values({ folded, lang, last_at: now, ...more })
    .onConflict((it) =>
      it.columns(['folded', 'lang']).doUpdateSet({
        ...added('search_terms', counts),
        last_at: sql<number>`case when excluded.last_at > search_terms.last_at then excluded.last_at else search_terms.last_at end`,
      }),
    )
    .execute();
}

/** What one search adds to the counts. */
export function searchCounts({ results, opened }: Pick<SearchRow, 'results' | 'opened'>) {
  return {
    asked: 1,
    fruitless: results === 0 ? 1 : 0,
    unopened: results > 0 && opened === null ? 1 : 0,
  };
}
