import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isCounted, isOpen, nextOpening } from '#lib/channels/index.ts';
import { anyHours, anyInstant, holidays, inJapan, withHours } from '#tests/support/desks.ts';

const minute = 60_000;

test('次に開く時刻には開いていて、それまでのあいだは開いていない', () => {
  fc.assert(
    fc.property(
      anyHours,
      anyInstant,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (hours, now, part) => {
        const next = nextOpening({ hours }, now, holidays);
        if (next === undefined) return;
        expect(isCounted(isOpen({ hours }, next, holidays))).toBe(true);
        const between = new Date(now.getTime() + (next.getTime() - now.getTime()) * part);
        if (between < next) expect(isCounted(isOpen({ hours }, between, holidays))).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
});

test('次に開く時刻は、1分ずつ待ってみた時刻と同じ', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, (hours, now) => {
      const next = nextOpening({ hours }, now, holidays);
      const start = Math.ceil(now.getTime() / minute) * minute;
      const waited = Array.from({ length: 2 * 24 * 60 }, (_, index) => new Date(start + index * minute)).find((at) =>
        isCounted(isOpen({ hours }, at, holidays)),
      );
      if (isCounted(isOpen({ hours }, now, holidays))) expect(next).toEqual(now);
      else if (waited !== undefined) expect(next).toEqual(waited);
    }),
    { numRuns: 60 },
  );
});

test('時間が分からなければ、どの時刻にも「開いている」とは言わない', () => {
  fc.assert(
    fc.property(anyInstant, (now) => {
      expect(isOpen({ hours: { is: 'unknown' } }, now, holidays)).toEqual({ is: 'unknown' });
    }),
  );
});

test('出典が1つでも違うことを言う時刻に「開いている」とは言わない', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, (hours, now) => {
      if (hours.is !== 'known' || hours.shifts.length !== 1) return;
      const minuteOfDay = Math.floor((now.getTime() + 9 * 60 * minute) / minute) % (24 * 60);
      const isInAll = hours.shifts
        .flatMap(({ accounts, reading }) => [reading, ...accounts])
        .every(({ from, to }) => from <= minuteOfDay && minuteOfDay < to);
      if (!isInAll) expect(isOpen({ hours }, now, holidays).is).not.toBe('open');
    }),
    { numRuns: 1000 },
  );
});

test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata', 'Asia/Tokyo'])(
  '端末が %s の時刻でも、答えは同じ',
  (zone) => {
    vi.stubEnv('TZ', zone);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    // Daylight saving time begins in New York at this hour.
    expect(new Date('2027-03-14T07:00:00Z').getTimezoneOffset()).toBe(offsets[zone]);
    const desk = withHours({ hours: '9-17', days: ['weekday'] });
    const states = ['2027-03-15 08:59', '2027-03-15 09:00', '2027-03-15 17:00', '2027-03-14 10:00'].map(
      (time) => isOpen(desk, inJapan(time), holidays).is,
    );
    expect(states).toEqual(['closed', 'open', 'closed', 'closed']);
    expect(nextOpening(desk, inJapan('2027-03-12 17:00'), holidays)?.toISOString()).toBe('2027-03-15T00:00:00.000Z');
  },
);

const offsets: Readonly<Record<string, number>> = {
  UTC: 0,
  'America/New_York': 240,
  'Pacific/Kiritimati': -840,
  'Asia/Kolkata': -330,
  'Asia/Tokyo': -540,
};
