const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The calendar day in Japan at an instant, as `2026-11-21`. */
export function dayInJapan(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
}

/** The day so many days after another, both as `2026-11-21`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** `2026-11-21` as 2026年11月21日. Throws on any other form: callers hold days that a schema has parsed. */
export function formatDay(day: string): string {
  const [, year, month, date] = isoDay.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) {
    throw new Error(`Not an ISO day: ${day}`);
  }
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** Whether a text is a day that is on the calendar, as `2026-11-21`. */
export function isDay(text: string): boolean {
  if (!isoDay.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** How many days lie from one day to another, both as `2026-11-21`; below 0 when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000));
}
