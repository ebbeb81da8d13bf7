import type { Kysely, Transaction } from 'kysely';
import type { Reason } from './reasons.ts';

/*
 * Times are milliseconds since 1970, days are dates in Japan as `2026-11-21`, truth is 1 or 0: both engines keep these alike.
 * No table holds an address, a cookie or anything that tells one reader from another.
 */

/** What a reader said of a page. */
export interface VoteRow {
  id: string;
  at: number;
  day: string;
  /** The address of the page, without its query. */
  page: string;
  lang: string;
  helpful: 0 | 1;
  reason: Reason | null;
  /** The word that stood on the reader's screen in place of ours. */
  word: string | null;
  comment: string | null;
  /** Which state of the content the reader saw. */
  version: string;
  /** When the operator was done with the comment. */
  done_at: number | null;
  note: string | null;
}

/** The votes of a page on a day. A reason is counted with the vote that has it. */
export interface PageDayRow {
  day: string;
  page: string;
  lang: string;
  yes: number;
  no: number;
  comments: number;
  unclear: number;
  screen: number;
  unsolved: number;
  missing: number;
  outdated: number;
}

/** A search that a reader has agreed to send. */
export interface SearchRow {
  id: string;
  at: number;
  day: string;
  /** The words, folded, with numbers masked. */
  folded: string;
  lang: string;
  results: number;
  /** Which result was opened, from 1; `null` for none. */
  opened: number | null;
}

/** The searches of a day. */
export interface SearchDayRow {
  day: string;
  lang: string;
  asked: number;
  /** How many had no result. */
  fruitless: number;
  /** How many had results, of which none was opened. */
  unopened: number;
}

/** The searches with the same folded words, as long as they are kept. */
export interface SearchTermRow {
  folded: string;
  lang: string;
  asked: number;
  fruitless: number;
  unopened: number;
  last_at: number;
}

/** How often readers came from one node of a flow to another on a day, and how often they left there. */
export interface FlowDayRow {
  day: string;
  flow: string;
  /** Empty where the flow was entered. */
  from_node: string;
  node: string;
  reached: number;
  left_here: number;
}

/** Which vote a form has made, so that sending it again changes that vote. Kept for some weeks. */
export interface ReceiptRow {
  form: string;
  vote: string;
  expires_at: number;
}

/** How often something was done in a span of time, by a name that cannot be turned back and is deleted the next day. */
export interface LimitRow {
  name: string;
  span: number;
  day: string;
  taken: number;
}

/** The secret of a day, under which names of limits are made. */
export interface SecretRow {
  day: string;
  secret: string;
}

/** Which migrations were done; `oldest` is the oldest migration whose program can live with the schema. */
export interface MigrationRow {
  number: number;
  at: number;
  oldest: number;
}

export interface Tables {
  votes: VoteRow;
  page_days: PageDayRow;
  searches: SearchRow;
  search_days: SearchDayRow;
  search_terms: SearchTermRow;
  flow_days: FlowDayRow;
  receipts: ReceiptRow;
  limits: LimitRow;
  secrets: SecretRow;
  migrations: MigrationRow;
}

export type Database = Kysely<Tables>;
export type Change = Transaction<Tables>;
