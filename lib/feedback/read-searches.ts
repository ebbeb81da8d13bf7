import { sql } from 'kysely';
import type { Days } from './read-votes.ts';
import type { Database, SearchDayRow, SearchTermRow } from './tables.ts';

/** How a search failed: nothing was found, or nothing of what was found was opened. */
export const failures = ['fruitless', 'unopened'] as const;
export type Failure = (typeof failures)[number];

/** The searches of each day, in every language together. */
export function searchesByDay(db: Database, { from, to }: Days): Promise<Omit<SearchDayRow, 'lang'>[]> {
  const names = ['asked', 'fruitless', 'unopened'] as const;
  return db
    .selectFrom('search_days')
    .select('day')
    .select(names.map((name) => sql<number>`sum(${sql.ref(name)})`.as(name)))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('day')
    .orderBy('day')
    .execute();
}

/** The words that failed most often in all the time that is kept. */
export function failedTerms(
  db: Database,
  { by, most }: { readonly by: Failure; readonly most: number },
): Promise<SearchTermRow[]> {
  return db.selectFrom('search_terms').selectAll().where(by, '>', 0).orderBy(by, 'desc').limit(most).execute();
}

/** Words that found nothing, and how often. */
export interface FruitlessTerm {
  readonly folded: string;
  readonly lang: string;
  readonly times: number;
}

/** The words that found nothing in a stretch of days, the most frequent first. */
export function fruitlessTerms(
  db: Database,
  { from, to, most }: Days & { readonly most: number },
): Promise<FruitlessTerm[]> {
  return db
    .selectFrom('searches')
    .select(['folded', 'lang'])
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('results', '=', 0)
    .groupBy(['folded', 'lang'])
    .orderBy('times', 'desc')
    .orderBy('folded')
    .limit(most)
    .execute();
}
