import { dayInJapan, daysAfter, weekdayOf } from '#lib/ja/index.ts';

/** When the payment page is down: some hours on the nth weekday of some months, in Japan's time. */
export interface MaintenanceRule {
  readonly months: 'odd' | 'even' | 'every';
  /** 1 for the first such weekday of the month. */
  readonly nth: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly fromHour: number;
  readonly toHour: number;
}

/** A period in which the payment page may be down. */
export interface MaintenanceWindow {
  /** The day in Japan. */
  readonly day: string;
  readonly fromHour: number;
  readonly toHour: number;
}

const rulePattern = /^(奇数|偶数|毎)月の第([1-5])([日月火水木金土])曜日の(\d{1,2})時から(\d{1,2})時$/;
const monthWords = { 奇数: 'odd', 偶数: 'even', 毎: 'every' } as const;

/** Reads the wording of the fact, such as 奇数月の第3木曜日の3時から5時. Returns `undefined` for any other wording. */
export function readMaintenanceRule(text: string): MaintenanceRule | undefined {
  const [, months, nth, weekday = '', from, to] = rulePattern.exec(text) ?? [];
  if (months !== '奇数' && months !== '偶数' && months !== '毎') return undefined;
  const [fromHour, toHour] = [Number(from), Number(to)];
  if (fromHour >= toHour || toHour > 24) return undefined;
  return { months: monthWords[months], nth: Number(nth), weekday: '日月火水木金土'.indexOf(weekday), fromHour, toHour };
}

/** The periods between now and the end of a day in Japan in which the payment page may be down, in order. */
export function maintenanceUntil(rule: MaintenanceRule, now: Date, lastDay: string): MaintenanceWindow[] {
  const today = dayInJapan(now);
  const { fromHour, toHour } = rule;
  const windows: MaintenanceWindow[] = [];
  for (let month = `${today.slice(0, 7)}-01`; month <= lastDay; month = nextMonth(month)) {
    const day = maintenanceDay(rule, month);
    if (day === undefined || day > lastDay || instantOf(day, toHour) <= now.getTime()) continue;
    windows.push({ day, fromHour, toHour });
  }
  return windows;
}

// Not every month has a fifth such weekday.
function maintenanceDay({ months, nth, weekday }: MaintenanceRule, firstOfMonth: string): string | undefined {
  const month = Number(firstOfMonth.slice(5, 7));
  if (months !== 'every' && (month % 2 === 1) !== (months === 'odd')) return undefined;
  const toFirst = (weekday - weekdayOf(firstOfMonth) + 7) % 7;
  const day = daysAfter(firstOfMonth, toFirst + (nth - 1) * 7);
  return day < nextMonth(firstOfMonth) ? day : undefined;
}

function nextMonth(firstOfMonth: string): string {
  return `${daysAfter(firstOfMonth, 31).slice(0, 7)}-01`;
}

function instantOf(day: string, hour: number): number {
  return Date.parse(`${day}T00:00:00+09:00`) + hour * 60 * 60 * 1000;
}
