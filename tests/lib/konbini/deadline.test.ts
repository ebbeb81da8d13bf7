import { expect, test } from 'vitest';
import { deadlineOf } from '#lib/konbini/client.ts';

const figures = { safeDays: 3, longestDays: 6 };
const monday = { by: 'mail', day: '2026-11-23' } as const;

test('月曜日にメールが届けば、水曜日までが安全で、長い数え方では土曜日まで', () => {
  expect(deadlineOf(monday, figures, '2026-11-23')).toEqual({
    safeDay: '2026-11-25',
    otherDay: '2026-11-28',
    status: { is: 'open', daysLeft: 2 },
  });
});

test.each([
  ['2026-11-22', { is: 'mail-ahead' }],
  ['2026-11-24', { is: 'open', daysLeft: 1 }],
  ['2026-11-25', { is: 'open', daysLeft: 0 }],
  ['2026-11-26', { is: 'doubtful', daysLeft: 2 }],
  ['2026-11-28', { is: 'doubtful', daysLeft: 0 }],
  ['2026-11-29', { is: 'passed', daysAgo: 1 }],
])('月曜日のメールは、%s には %j', (today, status) => {
  expect(deadlineOf(monday, figures, today).status).toEqual(status);
});

test('何時に届いても、安全な日は、その時刻から3日たつより前に終わる', () => {
  const { safeDay } = deadlineOf(monday, figures, '2026-11-23');
  const endOfSafeDay = Date.parse(`${safeDay}T24:00:00+09:00`);
  for (let hour = 0; hour < 24; hour += 1) {
    const came = Date.parse(`${monday.day}T00:00:00+09:00`) + hour * 3_600_000;
    expect((endOfSafeDay - came) / 86_400_000).toBeLessThanOrEqual(figures.safeDays);
  }
});

test.each([
  ['2027-02-27', '2027-03-01', '2027-03-04'],
  ['2028-02-27', '2028-02-29', '2028-03-03'],
  ['2026-12-30', '2027-01-01', '2027-01-04'],
])('%s のメールは、月や年をまたいで %s までと %s までになる', (day, safeDay, otherDay) => {
  expect(deadlineOf({ by: 'mail', day }, figures, day)).toMatchObject({ safeDay, otherDay });
});

test('メールに書いてある日付は、数えずにそのまま期限になる', () => {
  const due = { by: 'printed', day: '2026-11-28' } as const;
  expect(deadlineOf(due, figures, '2026-11-26')).toEqual({
    safeDay: '2026-11-28',
    status: { is: 'open', daysLeft: 2 },
  });
  expect(deadlineOf(due, figures, '2026-11-30').status).toEqual({ is: 'passed', daysAgo: 2 });
});

test('出典がそろえば、もう1つの読み方はない', () => {
  const deadline = deadlineOf(monday, { safeDays: 6, longestDays: 6 }, '2026-11-29');
  expect(deadline).toEqual({ safeDay: '2026-11-28', status: { is: 'passed', daysAgo: 1 } });
});
