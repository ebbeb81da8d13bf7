import { daysAfter } from '#lib/ja/index.ts';
import { calendar } from './calendar.ts';
import type { Drawn } from './drawing.ts';
import type { DrawingPage } from './page.ts';

// Any Monday: an example shows no dates.
const monday = '2024-01-01';

/** The days to pay after a mail that came on a Monday. */
export function calendarExample({ numberOf, mostOf }: DrawingPage): Drawn {
  const safe = numberOf('konbini.deadline');
  const most = mostOf('konbini.deadline');
  if (safe === undefined || most === undefined) {
    return {
      ok: false,
      faults: [{ found: '期限の日数の事実がありません。', fix: '事実 konbini.deadline を台帳に戻してください。' }],
    };
  }
  return {
    ok: true,
    drawing: calendar({
      first: monday,
      safe: daysAfter(monday, safe - 1),
      ...(most > safe && { other: daysAfter(monday, most - 1) }),
      isExample: true,
    }),
  };
}
