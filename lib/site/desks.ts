import { type Desk, deskOf, type HoursFact, type Span } from '#lib/channels/index.ts';
import type { Fact } from '#lib/facts/index.ts';
import type { Holidays } from '#lib/ja/index.ts';
import { holidaysFrom } from './holidays.ts';
import type { Site } from './site.ts';

/** The channels as desks, in the order in which the site shows them. */
export function desksOf({ channels, facts }: Site): Desk[] {
  return channels.map((channel) => deskOf(channel, (id) => hoursFact(facts.find((fact) => fact.id === id))));
}

/**
 * The holidays for desks' hours. The table begins with the year of the newest check of a channel, not with the current
 * year, so the same content gives the same bytes. Content older than the table is stale anyway.
 */
export function deskHolidays({ channels }: Site): Holidays {
  const newest = channels.map(({ checkedOn }) => checkedOn).reduce((a, b) => (a > b ? a : b), '2026-01-01');
  return holidaysFrom(Number(newest.slice(0, 4)));
}

/** The hours stated by a fact of type `time-range`. */
export function hoursFact(fact: Fact | undefined): HoursFact | undefined {
  if (fact?.type !== 'time-range') return undefined;
  const { id, status, reading, claims } = fact;
  const stated = claims.flatMap(({ value }) => value ?? []);
  const accounts = [...new Set(stated)].map(spanOf);
  return { fact: id, status, reading: spanOf(reading.value), accounts, isVague: stated.length < claims.length };
}

// The ledger guarantees the form 09:00-21:00.
function spanOf(range: string): Span {
  const [from = 0, to = 0] = range.split('-').map(minuteOf);
  return { from, to };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
