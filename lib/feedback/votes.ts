import { randomUUID } from 'node:crypto';
import { dayInJapan } from '#lib/ja/index.ts';
import { added } from './counting.ts';
import { hashOfDay } from './limits.ts';
import type { Reason } from './reasons.ts';
import { reasons } from './reasons.ts';
import type { Change, Database, PageDayRow, ReceiptRow, VoteRow } from './tables.ts';

/** What a reader says of a page, in the form in which it is kept: tidied and masked. */
export interface Vote {
  readonly page: string;
  readonly lang: string;
  readonly helpful: boolean;
  readonly reason?: Reason | undefined;
  readonly word?: string | undefined;
  readonly comment?: string | undefined;
  readonly version: string;
  /** What the form of one page on one device sends each time, so that sending again changes the vote it made. */
  readonly form?: string | undefined;
  /** How long, in milliseconds, the form is remembered. */
  readonly rememberFor?: number | undefined;
  /**
   * All that tells one press of a form without a name from another, as its sender and what it says. The same again within
   * seconds is the same press. It is kept only as a hash under the secret of the day.
   */
  readonly press?: string | undefined;
}

const weeks = 5 * 7 * 24 * 60 * 60 * 1000;
/** Longer than a server lets a sender wait, after whom a browser may send again. */
const pressLasts = 15_000;

/** Keeps a vote, or changes the one that the same form has made. Resolves when it is committed. */
export function addVote(
  db: Database,
  now: number,
  vote: Vote,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  return db.transaction().execute(async (change) => {
    const id = randomUUID();
    const made = await voteOfForm(change, now, vote, id);
    if (made !== undefined) {
      await changeVote(change, made, vote);
      return { id: made.id, isNew: false };
    }
    const row: VoteRow = { ...said(vote), id, at: now, day: dayInJapan(new Date(now)), ...fixed(vote) };
    await change.insertInto('votes').values(row).execute();
    await countVotes(change, row, countsOf(row));
    return { id, isNew: true };
  });
}

/** The vote that this form or press has made; otherwise `undefined`, and both are noted for the vote that comes. */
async function voteOfForm(change: Change, now: number, vote: Vote, id: string): Promise<VoteRow | undefined> {
  const { form, press, page, rememberFor = weeks } = vote;
  let made: VoteRow | undefined;
  if (press !== undefined) {
    const name = await hashOfDay(change, now, `press\0${page}\0${press}`);
    made = await voteOfName(change, now, { form: name, vote: id, expires_at: now + pressLasts });
  }
  if (form === undefined) return made;
  const receipt = { form: `${form} ${page}`, vote: made?.id ?? id, expires_at: now + rememberFor };
  return (await voteOfName(change, now, receipt)) ?? made;
}

/** The vote of a name; otherwise `undefined`, and the name is noted. One whose time is over counts as new. */
async function voteOfName(change: Change, now: number, receipt: ReceiptRow): Promise<VoteRow | undefined> {
  // Whoever comes second with the same name waits here until the first has committed.
  const noted = await change
    .insertInto('receipts')
    .values(receipt)
    .onConflict((it) =>
      it
        .column('form')
        .doUpdateSet({ vote: receipt.vote, expires_at: receipt.expires_at })
        .where('receipts.expires_at', '<', now),
    )
    .returning('form')
    .executeTakeFirst();
  if (noted !== undefined) return undefined;
  const made = await change
    .selectFrom('votes')
    .innerJoin('receipts', 'receipts.vote', 'votes.id')
    .selectAll('votes')
    .where('receipts.form', '=', receipt.form)
    .executeTakeFirst();
  if (made === undefined) await change.updateTable('receipts').set(receipt).where('form', '=', receipt.form).execute();
  return made;
}

async function changeVote(change: Change, before: VoteRow, vote: Vote): Promise<void> {
  // A press of a button alone brings no words, and takes none of those back that were sent before.
  const isBare = vote.reason === undefined && vote.word === undefined && vote.comment === undefined;
  const { reason, word, comment } = isBare ? before : said(vote);
  const next = { ...said(vote), reason, word, comment };
  const after = { ...before, ...next };
  const isOtherComment = after.comment !== before.comment;
  await change
    .updateTable('votes')
    .set({ ...next, ...(isOtherComment && { done_at: null, note: null }) })
    .where('id', '=', before.id)
    .execute();
  await countVotes(change, before, differenceOf(countsOf(after), countsOf(before)));
}

function said({ helpful, reason, word, comment, version }: Vote) {
  return {
    helpful: helpful ? 1 : 0,
    reason: reason ?? null,
    word: word ?? null,
    comment: comment ?? null,
    version,
  } as const;
}

function fixed({ page, lang }: Vote) {
  return { page, lang, done_at: null, note: null } as const;
}

const countNames = ['yes', 'no', 'comments', ...reasons] as const;
type Counts = Pick<PageDayRow, (typeof countNames)[number]>;

function countsOf({ helpful, comment, reason }: VoteRow): Counts {
  const byReason = Object.fromEntries(reasons.map((name) => [name, name === reason ? 1 : 0]));
  return { yes: helpful, no: 1 - helpful, comments: comment === null ? 0 : 1, ...byReason } as Counts;
}

function differenceOf(after: Counts, before: Counts): Counts {
  return Object.fromEntries(countNames.map((name) => [name, after[name] - before[name]])) as unknown as Counts;
}

async function countVotes(change: Change, { day, page, lang }: VoteRow, counts: Counts): Promise<void> {
  await change
    .insertInto('page_days')
    .values({ day, page, lang, ...counts })
    .onConflict((it) => it.columns(['day', 'page', 'lang']).doUpdateSet(added('page_days', countNames)))
    .execute();
}
