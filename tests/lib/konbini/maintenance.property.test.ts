import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maintenanceUntil } from '#lib/konbini/client.ts';
import { dayNumber, dayOfNumber, timeZones, zeller } from '#tests/support/days.ts';

const rule = { months: 'odd', nth: 3, weekday: 4, fromHour: 3, toHour: 5 } as const;

/** The third Thursdays of odd months: the date of a third weekday is 15 to 21. */
function leafThrough(from: number, to: number): string[] {
  const days: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const day = dayOfNumber(number);
    const [, month = 0, date = 0] = day.split('-').map(Number);
    if (month % 2 === 1 && zeller(day) === 4 && date >= 15 && date <= 21) days.push(day);
  }
  return days;
}

test('2020年から50年の間、どの奇数月の第3木曜日も、暦をめくって見つかる日と同じになる', () => {
  const [from, to] = [18_262, 36_524];
  expect([dayOfNumber(from), dayOfNumber(to)]).toEqual(['2020-01-01', '2069-12-31']);
  const windows = maintenanceUntil(rule, new Date('2020-01-01T00:00:00+09:00'), '2069-12-31');
  expect(windows).toHaveLength(300);
  expect(windows.map(({ day }) => day)).toEqual(leafThrough(from, to));
});

test('端末の時間帯がどこでも、今から期限までにまだ終わらないものだけが出る', () => {
  const zone = process.env.TZ;
  try {
    fc.assert(
      fc.property(
        fc.constantFrom(...timeZones),
        dayNumber.filter((each) => each > 0),
        fc.nat({ max: 23 }),
        fc.integer({ min: -3, max: 100 }),
        (zoneOfDevice, today, hour, length) => {
          process.env.TZ = zoneOfDevice;
          const now = new Date(today * 86_400_000 + (hour - 9) * 3_600_000);
          const days = maintenanceUntil(rule, now, dayOfNumber(today + length)).map(({ day }) => day);
          expect(days).toEqual(leafThrough(hour < 5 ? today : today + 1, today + length));
        },
      ),
    );
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
