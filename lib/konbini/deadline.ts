import { daysAfter, daysBetween } from '#lib/ja/index.ts';

/**
 * How many days there are to pay. The day of the number mail is day 1. Both figures come from the fact on the deadline.
 */
export interface DeadlineFigures {
  /** The days of the reading that this site adopts. */
  readonly safeDays: number;
  /** The days of the source with the longest deadline; the same when sources agree. */
  readonly longestDays: number;
}

/** The figures with when they were checked, for programs that take them along. */
export interface DeadlineFact extends DeadlineFigures {
  /** The days, as `2026-11-21`, on which it was held against its sources, and until which it will be again. */
  readonly checkedOn: string;
  readonly reviewBy: string;
  /** The complete address of its page; `null` if this site has no public origin. */
  readonly address: string | null;
}

/** What a deadline is calculated from. Days are dates in Japan, as `2026-11-21`. */
export type Due =
  /** The date printed in the reader's own mail or order. It overrides every calculation. */
  | { readonly by: 'printed'; readonly day: string }
  /** The day on which the number mail arrived. The hour does not matter: that day counts as a full one. */
  | { readonly by: 'mail'; readonly day: string };

/** The status of a deadline on a day. On the last day itself, `daysLeft` is 0. */
export type DeadlineStatus =
  /** The mail's date is in the future: most likely a typo. */
  | { readonly is: 'mail-ahead' }
  /** Paying today is safe. */
  | { readonly is: 'open'; readonly daysLeft: number }
  /** The safe day is over, but by the longest reading there is still time. */
  | { readonly is: 'doubtful'; readonly daysLeft: number }
  /** Over by every reading: the order counts as cancelled. */
  | { readonly is: 'passed'; readonly daysAgo: number };

/** A deadline with its status on a day. */
export interface Deadline {
  /** The last day on which paying is safe. */
  readonly safeDay: string;
  /** The last day by the longest reading; absent when sources agree. */
  readonly otherDay?: string;
  readonly status: DeadlineStatus;
}

/** The deadline, and its status on `today` in Japan. */
export function deadlineOf(due: Due, figures: DeadlineFigures, today: string): Deadline {
  if (due.by === 'printed') return { safeDay: due.day, status: statusOf(due.day, due.day, today) };
  const safeDay = daysAfter(due.day, figures.safeDays - 1);
  const longestDay = daysAfter(due.day, figures.longestDays - 1);
  return {
    safeDay,
    ...(longestDay > safeDay && { otherDay: longestDay }),
    status: today < due.day ? { is: 'mail-ahead' } : statusOf(safeDay, longestDay, today),
  };
}

function statusOf(safeDay: string, longestDay: string, today: string): DeadlineStatus {
  if (today <= safeDay) return { is: 'open', daysLeft: daysBetween(today, safeDay) };
  if (today <= longestDay) return { is: 'doubtful', daysLeft: daysBetween(today, longestDay) };
  return { is: 'passed', daysAgo: daysBetween(longestDay, today) };
}
