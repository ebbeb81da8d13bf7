import { daysAfter, weekdayOf } from './calendar.ts';

/** What a clock on a wall in Japan shows. */
export interface JapanTime {
  /** As `2026-11-21`. */
  readonly day: string;
  /** Minutes since midnight, from 0 to 1439. */
  readonly minute: number;
}

// Japan has kept one offset, without summer time, since 1951.
const offset = 9 * 60 * 60 * 1000;
const oneMinute = 60 * 1000;

/** The wall clock in Japan at an instant, wherever the device is. */
export function timeInJapan(now: Date): JapanTime {
  const shown = new Date(now.getTime() + offset);
  return { day: shown.toISOString().slice(0, 10), minute: shown.getUTCHours() * 60 + shown.getUTCMinutes() };
}

/** The instant at which clocks in Japan come to a minute of a day; minute 1440 is midnight at its end. */
export function instantInJapan({ day, minute }: JapanTime): Date {
  return new Date(Date.parse(day) + minute * oneMinute - offset);
}

/** Public holidays of Japan, known for these days and for no others. */
export interface Holidays {
  readonly from: string;
  readonly through: string;
  /** The holidays among them, as `2026-11-23`. */
  readonly days: readonly string[];
}

/** The sorts of day by which offices keep their hours. A holiday is one whatever its day of the week. */
export const dayKinds = ['weekday', 'saturday', 'sunday', 'holiday'] as const;

/** A sort of day. */
export type DayKind = (typeof dayKinds)[number];

/** What sort of day it is; `undefined` where the table of holidays does not reach. */
export function dayKindOf(day: string, { from, through, days }: Holidays): DayKind | undefined {
  if (day < from || day > through) return undefined;
  return days.includes(day) ? 'holiday' : weekPart(day);
}

/** Whether it is a Saturday or a Sunday, holidays apart. */
export function weekPart(day: string): Exclude<DayKind, 'holiday'> {
  const weekday = weekdayOf(day);
  if (weekday === 0) return 'sunday';
  return weekday === 6 ? 'saturday' : 'weekday';
}

/** A day and those that follow it, so many in all. */
export function daysFrom(day: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => daysAfter(day, index));
}
