import type { Audience } from '#lib/content/index.ts';
import { dayKinds } from '#lib/ja/index.ts';
import type { Channel, Method } from './channel.ts';
import type { Hours, Shift } from './hours.ts';

/** A contact method of a desk, with its hours. */
export interface DeskMethod {
  readonly by: Method;
  readonly hours: Hours;
}

/** A channel as the picker uses it: without its article, and with the hours from the ledger. */
export interface Desk {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly answer: string;
  readonly order: number;
  readonly audience: readonly Audience[];
  readonly signIn: Channel['signIn'];
  readonly record: Channel['record'];
  readonly methods: readonly DeskMethod[];
}

/** The hours that one fact of the ledger gives. */
export type HoursFact = Omit<Shift, 'days'>;

/** The desk of a channel. If the ledger lacks a fact, the hours are unknown; `npm run check` reports it. */
export function deskOf(channel: Channel, factOf: (id: string) => HoursFact | undefined): Desk {
  const { id, path, name, answer, order, audience, signIn, record, methods } = channel;
  const ways = [...new Set(methods.map(({ by }) => by))].map((by) => {
    const entries = methods.filter((each) => each.by === by);
    return { by, hours: hoursOf(entries, factOf) };
  });
  return { id, path, name, answer, order, audience, signIn, record, methods: ways };
}

function hoursOf(entries: Channel['methods'], factOf: (id: string) => HoursFact | undefined): Hours {
  if (entries.some(({ hours }) => hours === 'always')) return { is: 'always' };
  const shifts = entries.flatMap(({ hours, days = dayKinds }) => {
    const fact = factOf(hours);
    return fact === undefined ? [] : [{ ...fact, days }];
  });
  // If one of several facts is missing, the rest would look like the complete hours.
  return shifts.length < entries.length ? { is: 'unknown' } : { is: 'known', shifts };
}
