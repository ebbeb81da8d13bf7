const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 24 * 60 * 60 * 1000;
// Japan has had no daylight saving time since 1951.
const aheadOfUtc = 9 * 60 * 60 * 1000;

/** The date in Japan at an instant, as `2026-11-21`. */
export function dayInJapan(now: Date): string {
  return new Date(now.getTime() + aheadOfUtc).toISOString().slice(0, 10);
}

/** The date a number of days after another; both as `2026-11-21`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** How many days lie between two dates; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** The day of the week; 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

// Dates that a reader may type. Outside these years JavaScript writes a date in another form.
const readersDay = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;

/** Whether a text is a calendar date as `2026-11-21`, from 1900 to 2199. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !readersDay.test(text)) return false;
  const time = Date.parse(text);
  // Some browsers read 2026-02-30 as a date in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * `2026-11-21` as 2026年11月21日. Throws on any other form, because schemas have already parsed the dates of callers.
 */
export function formatDay(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${year}年${month}月${date}日`;
}

/** `2026-11-21` as 11月21日（土）. Throws like `formatDay`. */
export function formatMonthDay(day: string): string {
  const { month, date } = partsOf(day);
  return `${month}月${date}日（${'日月火水木金土'.charAt(weekdayOf(day))}）`;
}

function partsOf(day: string) {
  const [, year, month, date] = isoDay.exec(day) ?? [];
  if (year === undefined) throw new Error(`Not an ISO day: ${day}`);
  return { year, month: Number(month), date: Number(date) };
}
