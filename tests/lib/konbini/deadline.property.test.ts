import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Due, deadlineOf } from '#lib/konbini/client.ts';
import { dayNumber, dayOfNumber } from '#tests/support/days.ts';

const days = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 30 })).map(([safeDays, more]) => ({
  safeDays,
  longestDays: safeDays + more,
}));
const near = fc.integer({ min: -10, max: 80 });

/** Counts inclusively: the day of the mail is one, the next day is two. */
function countOn(mail: number, wanted: number): number {
  let day = mail;
  for (let count = 1; count < wanted; count += 1) day += 1;
  return day;
}

test('どの日のメールでも、届いた日を1と指を折って数えた日が期限になる', () => {
  fc.assert(
    fc.property(dayNumber, near, days, (mail, after, figures) => {
      const deadline = deadlineOf({ by: 'mail', day: dayOfNumber(mail) }, figures, dayOfNumber(mail + after));
      const longest = dayOfNumber(countOn(mail, figures.longestDays));
      expect(deadline.safeDay).toBe(dayOfNumber(countOn(mail, figures.safeDays)));
      expect(deadline.otherDay ?? deadline.safeDay).toBe(longest);
    }),
  );
});

test('今日から期限までの日は、1日ずつめくった枚数と同じになる', () => {
  fc.assert(
    fc.property(dayNumber, near, days, (mail, after, figures) => {
      const today = mail + after;
      const { status, safeDay, otherDay } = deadlineOf(
        { by: 'mail', day: dayOfNumber(mail) },
        figures,
        dayOfNumber(today),
      );
      const walk = (leaves: number) => dayOfNumber(today + leaves);
      if (status.is === 'open') expect(walk(status.daysLeft)).toBe(safeDay);
      if (status.is === 'doubtful') expect(walk(status.daysLeft)).toBe(otherDay);
      if (status.is === 'passed') expect(walk(-status.daysAgo)).toBe(otherDay ?? safeDay);
      expect(status.is === 'mail-ahead').toBe(after < 0);
    }),
  );
});

test('日がたつと、安全・あぶない・過ぎたの順にしか進まず、書いてある日付は当てはめた日と同じに見える', () => {
  const order = ['mail-ahead', 'open', 'doubtful', 'passed'];
  fc.assert(
    fc.property(dayNumber, near, days, (mail, after, figures) => {
      const due: Due = { by: 'mail', day: dayOfNumber(mail) };
      const [now, later] = [after, after + 1].map((each) => deadlineOf(due, figures, dayOfNumber(mail + each)));
      expect(order.indexOf(later?.status.is ?? '')).toBeGreaterThanOrEqual(order.indexOf(now?.status.is ?? ''));
      const agreed = { safeDays: figures.safeDays, longestDays: figures.safeDays };
      const today = dayOfNumber(mail + Math.abs(after));
      const counted = deadlineOf(due, agreed, today);
      expect(deadlineOf({ by: 'printed', day: counted.safeDay }, figures, today)).toEqual(counted);
    }),
  );
});
