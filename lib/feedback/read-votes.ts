import { sql } from 'kysely';
import { reasons } from './reasons.ts';
import type { Database, PageDayRow, VoteRow } from './tables.ts';

/** A stretch of days, both ends included, as `2026-11-21`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What readers said of a page in a stretch of days, in every language together. */
export type PageVotes = Omit<PageDayRow, 'day' | 'lang'>;

const counts = ['yes', 'no', 'comments', ...reasons] as const;

/** The votes of every page that has any. */
export function votesByPage(db: Database, { from, to }: Days): Promise<PageVotes[]> {
  return db
    .selectFrom('page_days')
    .select('page')
    .select(counts.map((name) => sumOf(name)))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('page')
    .execute();
}

/** The votes of one day. */
export interface DayVotes {
  readonly day: string;
  readonly yes: number;
  readonly no: number;
}

/** The votes of each day that has any, of one page or of all. */
export function votesByDay(
  db: Database,
  { from, to, page }: Days & { readonly page?: string | undefined },
): Promise<DayVotes[]> {
  const days = db
    .selectFrom('page_days')
    .select('day')
    .select([sumOf('yes'), sumOf('no')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('day')
    .orderBy('day');
  return (page === undefined ? days : days.where('page', '=', page)).execute();
}

/** A word that readers saw in place of ours. */
export interface WordReport {
  readonly page: string;
  readonly lang: string;
  readonly word: string;
  readonly times: number;
  readonly last_at: number;
}

/** The words that readers saw in place of ours since an instant, most often reported first. */
export function reportedWords(
  db: Database,
  { since, most }: { readonly since: number; readonly most: number },
): Promise<WordReport[]> {
  return db
    .selectFrom('votes')
    .select(['page', 'lang', sql<string>`word`.as('word')])
    .select(({ fn }) => [fn.countAll<number>().as('times'), fn.max('at').as('last_at')])
    .where('word', 'is not', null)
    .where('at', '>=', since)
    .groupBy(['page', 'lang', 'word'])
    .orderBy('times', 'desc')
    .orderBy('page')
    .orderBy('word')
    .limit(most)
    .execute();
}

/** A comment, as the operator reads it. */
export type Comment = Pick<
  VoteRow,
  'id' | 'at' | 'page' | 'lang' | 'helpful' | 'reason' | 'word' | 'done_at' | 'note'
> & {
  readonly comment: string;
};

/** Which comments to read: those that wait, or all, of one page or of every page; before a place in the list. */
export interface CommentRequest {
  readonly isOpen: boolean;
  readonly page?: string | undefined;
  readonly before?: { readonly at: number; readonly id: string } | undefined;
  readonly most: number;
}

/** Comments, the newest first. */
export function comments(db: Database, { isOpen, page, before, most }: CommentRequest): Promise<Comment[]> {
  let list = db
    .selectFrom('votes')
    .select(['id', 'at', 'page', 'lang', 'helpful', 'reason', 'word', 'done_at', 'note'])
    .select(sql<string>`comment`.as('comment'))
    .where('comment', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most);
  if (isOpen) list = list.where('done_at', 'is', null);
  if (page !== undefined) list = list.where('page', '=', page);
  if (before !== undefined) {
    const { at, id } = before;
    // The first condition lets both engines begin in the index; the second decides among comments of one instant.
    list = list
      .where('at', '<=', at)
      .where(({ eb, or, and }) => or([eb('at', '<', at), and([eb('at', '=', at), eb('id', '<', id)])]));
  }
  return list.execute();
}

/** How many comments wait, counted up to a bound. */
export async function countOpenComments(db: Database, most: number): Promise<number> {
  const some = db
    .selectFrom('votes')
    .select('at')
    .where('comment', 'is not', null)
    .where('done_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(most)
    .as('some');
  const { waiting } = await db
    .selectFrom(some)
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return waiting;
}

/** What the operator says of a comment. */
export interface CommentMark {
  readonly id: string;
  /** Empty for none. */
  readonly note: string;
  readonly isDone: boolean;
}

/** Notes what the operator says of a comment. Gives whether there is such a comment. */
export async function markComment(db: Database, now: number, { id, note, isDone }: CommentMark): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('votes')
    .set({ note: note === '' ? null : note, done_at: isDone ? sql<number>`coalesce(done_at, ${now})` : null })
    .where('id', '=', id)
    .where('comment', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function sumOf<Name extends (typeof counts)[number]>(name: Name) {
  return sql<number>`sum(${sql.ref(name)})`.as(name);
}
