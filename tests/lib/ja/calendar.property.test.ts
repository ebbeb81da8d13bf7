import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { dayInJapan, daysAfter, daysBetween, formatMonthDay, isDay, weekdayOf } from '#lib/ja/index.ts';
import { dayNumber, dayOfNumber, timeZones, zeller } from '#tests/support/days.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('どの日の何日あとも、月の長さとうるう年を1日ずつ数えた日になる', () => {
  fc.assert(
    fc.property(dayNumber, dayNumber, (from, to) => {
      expect(daysAfter(dayOfNumber(from), to - from)).toBe(dayOfNumber(to));
      expect(daysBetween(dayOfNumber(from), dayOfNumber(to))).toBe(to - from);
    }),
  );
});

test('どの日の曜日も、ツェラーの公式と同じになる', () => {
  fc.assert(
    fc.property(dayNumber, (number) => {
      const day = dayOfNumber(number);
      expect(weekdayOf(day)).toBe(zeller(day));
      expect(formatMonthDay(day)).toMatch(new RegExp(`（${'日月火水木金土'.charAt(zeller(day))}）$`));
    }),
  );
});

test('端末の時間帯がどこでも、どの瞬間の日本の日付も、世界時に9時間を足した日になる', () => {
  fc.assert(
    fc.property(fc.constantFrom(...timeZones), dayNumber, fc.nat({ max: 86_399_999 }), (zoneOfDevice, number, ms) => {
      process.env.TZ = zoneOfDevice;
      const instant = new Date((number - 1) * 86_400_000 + ms);
      const hoursOfJapan = Math.floor((instant.getTime() + 9 * 3_600_000) / 86_400_000);
      // Dates before 1952 are left out: Japan had summer time then, and no order is that old.
      if (number > -6_500) expect(dayInJapan(instant)).toBe(dayOfNumber(hoursOfJapan));
    }),
  );
});

test('暦にある日だけが日付と読まれる', () => {
  fc.assert(
    fc.property(dayNumber, (number) => {
      expect(isDay(dayOfNumber(number))).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.anything()), (text) => {
      expect(isDay(text)).toBe(false);
    }),
  );
});
