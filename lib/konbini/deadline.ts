import { daysAfter, daysBetween } from '#lib/ja/index.ts';

/** In how many days one has to pay, the day of the number's mail being day 1. Both come from the fact of the deadline. */
export interface DeadlineFigures {
  /** The days of the safe reading. */
  readonly safeDays: number;
  /** The days of the source that gives most; the same where sources agree. */
  readonly longestDays: number;
}

/** From what a deadline is known. Days are days in Japan, as `2026-11-21`. */
export type Due =
  /** The date that stands in the reader's own mail or order, which goes before every count. */
  | { readonly by: 'printed'; readonly day: string }
  /** The day on which the mail with the number came. At which hour makes no difference: that day counts as a whole one. */
  | { readonly by: 'mail'; readonly day: string };

/** Where a day stands to a deadline. On the last day itself, `daysLeft` is 0. */
export type Standing =
  /** The mail's day is still to come: most likely mistyped. */
  | { readonly is: 'mail-ahead' }
  /** Paying today is safe. */
  | { readonly is: 'open'; readonly daysLeft: number }
  /** The safe day is over; only the longer reading still holds. */
  | { readonly is: 'doubtful'; readonly daysLeft: number }
  /** Over under every reading: the order counts as cancelled. */
  | { readonly is: 'passed'; readonly daysAgo: number };

/** A deadline as a given day sees it. */
export interface Deadline {
  /** The last day on which paying is safe. */
  readonly safeDay: string;
  /** The last day of the longer reading; absent where there is none. */
  readonly otherDay?: string;
  readonly standing: Standing;
}

/** Until when to pay, seen from `today` in Japan. */
export function deadlineOf(due: Due, figures: DeadlineFigures, today: string): Deadline {
  if (due.by === 'printed') return { safeDay: due.day, standing: standingOf(due.day, due.day, today) };
  const safeDay = daysAfter(due.day, figures.safeDays - 1);
  const longestDay = daysAfter(due.day, figures.longestDays - 1);
  return {
    safeDay,
    ...(longestDay > safeDay && { otherDay: longestDay }),
    standing: today < due.day ? { is: 'mail-ahead' } : standingOf(safeDay, longestDay, today),
  };
}

function standingOf(safeDay: string, longestDay: string, today: string): Standing {
  if (today <= safeDay) return { is: 'open', daysLeft: daysBetween(today, safeDay) };
  if (today <= longestDay) return { is: 'doubtful', daysLeft: daysBetween(today, longestDay) };
  return { is: 'passed', daysAgo: daysBetween(longestDay, today) };
}
