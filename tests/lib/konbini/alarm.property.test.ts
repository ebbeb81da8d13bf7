import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInJapan, daysAfter, instantInJapan } from '#lib/ja/index.ts';
import { alarmFor, hourOfAlarm } from '#lib/konbini/client.ts';
import { dayNumber, dayOfNumber } from '#tests/support/days.ts';

const minute = 60 * 1000;
/** From 8 days before the last day to 2 days after it, at any minute. */
const fromLastDay = fc.integer({ min: -8, max: 2 });
const minuteOfDay = fc.integer({ min: 0, max: 1439 });

test('8日前から2日後までのどの時刻でも、知らせはこれから鳴り、最後の日より後には鳴らない', () => {
  fc.assert(
    fc.property(dayNumber, fromLastDay, minuteOfDay, (number, away, at) => {
      const day = dayOfNumber(number);
      const now = instantInJapan({ day: daysAfter(day, away), minute: at });
      const alarm = alarmFor(day, now);
      const isTooLate = away > 0 || (away === 0 && at > 23 * 60 - 15);
      expect(alarm === undefined).toBe(isTooLate);
      if (alarm === undefined) return;
      expect(alarm.getTime()).toBeGreaterThanOrEqual(now.getTime() + 15 * minute);
      expect([daysAfter(day, -1), day]).toContain(dayInJapan(alarm));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['2026-11-20T12:00:00+09:00', '2026-11-22', 19],
  ['2026-11-22T18:45:00+09:00', '2026-11-22', 19],
  ['2026-11-22T18:46:00+09:00', '2026-11-23', 9],
  ['2026-11-23T08:00:00+09:00', '2026-11-23', 9],
  ['2026-11-23T12:30:00+09:00', '2026-11-23', 15],
])('期限が11月23日のとき、%s に作ったものは %s の %i時に鳴る', (now, day, hour) => {
  const alarm = alarmFor('2026-11-23', new Date(now));
  expect(alarm && hourOfAlarm(alarm)).toEqual({ day, hour });
});
