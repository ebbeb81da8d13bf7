import { daysAfter, weekdayOf } from './calendar.ts';

/** The wall-clock time in Japan. */
export interface JapanTime {
  /** As `2026-11-21`. */
  readonly day: string;
  /** Minutes since midnight, from 0 to 1439. */
  readonly minute: number;
}

// Japan has had one fixed offset, without summer time, since 1951.
const offset = 9 * 60 * 60 * 1000;
const oneMinute = 60 * 1000;

/** The wall-clock time in Japan at an instant, whatever the device's time zone. */
export function timeInJapan(now: Date): JapanTime {
  const shown = new Date(now.getTime() + offset);
  return { day: shown.toISOString().slice(0, 10), minute: shown.getUTCHours() * 60 + shown.getUTCMinutes() };
}

/** The instant of a wall-clock time in Japan. Minute 1440 is midnight at the end of the day. */
export function instantInJapan({ day, minute }: JapanTime): Date {
  return new Date(Date.parse(day) + minute * oneMinute - offset);
}

/** Public holidays of Japan, known only from `from` through `through`. */
export interface Holidays {
  readonly from: string;
  readonly through: string;
  /** The holidays in that range, as `2026-11-23`. */
  readonly days: readonly string[];
}

/** The kinds of day for which offices have different hours. A holiday counts as one on any day of the week. */
export const dayKinds = ['weekday', 'saturday', 'sunday', 'holiday'] as const;

/** A kind of day. */
export type DayKind = (typeof dayKinds)[number];

/** The kind of a day; `undefined` outside the table of holidays. */
export function dayKindOf(day: string, { from, through, days }: Holidays): DayKind | undefined {
  if (day < from || day > through) return undefined;
  return days.includes(day) ? 'holiday' : weekPart(day);
}

/** The kind of a day by its day of the week alone. */
export function weekPart(day: string): Exclude<DayKind, 'holiday'> {
  const weekday = weekdayOf(day);
  if (weekday === 0) return 'sunday';
  return weekday === 6 ? 'saturday' : 'weekday';
}

/** A number of consecutive days, starting with this one. */
export function daysFrom(day: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => daysAfter(day, index));
}
