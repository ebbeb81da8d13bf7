import holidayJp from '@holiday-jp/holiday_jp';
import type { Holidays } from '#lib/ja/index.ts';

const yearsAhead = 2;

/** The public holidays of a year and the following years, small enough for a browser. Example: `2026`. */
export function holidaysFrom(year: number): Holidays {
  const from = `${year}-01-01`;
  const through = `${year + yearsAhead}-12-31`;
  return { from, through, days: Object.keys(holidayJp.holidays).filter((day) => from <= day && day <= through) };
}
