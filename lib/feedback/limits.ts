import { createHmac, randomBytes } from 'node:crypto';
import { dayInJapan } from '#lib/ja/index.ts';
import { added } from './counting.ts';
import type { Change, Database } from './tables.ts';

/** How often one sender may do something. */
export interface Limit {
  /** What is limited, such as `vote`. */
  readonly what: string;
  /** Who sends: the network of an address. It is neither kept nor logged. */
  readonly sender: string;
  readonly most: number;
  /** The span of time, in milliseconds. */
  readonly within: number;
}

/** Takes one turn of a sender. Gives after how many seconds there are turns again; 0 when this one was free. */
export function takeTurn(db: Database, now: number, { what, sender, most, within }: Limit): Promise<number> {
  const day = dayInJapan(new Date(now));
  const span = Math.floor(now / within);
  return db.transaction().execute(async (change) => {
    const name = await hashOfDay(change, now, `${what}\0${sender}`);
    const { taken } = await change
      .insertInto('limits')
      .values({ name, span, day, taken: 1 })
      .onConflict((it) => it.columns(['name', 'span']).doUpdateSet(added('limits', ['taken'])))
      .returning('taken')
      .executeTakeFirstOrThrow();
    return taken <= most ? 0 : Math.max(1, Math.ceil(((span + 1) * within - now) / 1000));
  });
}

/** The hash of a text under the secret of the day: the same in all instances, and nobody can make it again tomorrow. */
export async function hashOfDay(change: Change, now: number, text: string): Promise<string> {
  const secret = await secretOf(change, dayInJapan(new Date(now)));
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** The secret of a day, the same for all instances. Without it no name can be made again, by nobody. */
async function secretOf(change: Change, day: string): Promise<string> {
  const find = () => change.selectFrom('secrets').select('secret').where('day', '=', day).executeTakeFirst();
  const found = await find();
  if (found !== undefined) return found.secret;
  const secret = randomBytes(32).toString('base64url');
  await change
    .insertInto('secrets')
    .values({ day, secret })
    .onConflict((it) => it.column('day').doNothing())
    .execute();
  return (await find())?.secret ?? secret;
}

/** Deletes the names and secrets of other days. */
export async function forgetSenders(db: Database, now: number): Promise<void> {
  const today = dayInJapan(new Date(now));
  await db.deleteFrom('secrets').where('day', '<>', today).execute();
  await db.deleteFrom('limits').where('day', '<>', today).execute();
}
