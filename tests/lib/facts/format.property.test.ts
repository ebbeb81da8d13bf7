import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatValue } from '#lib/facts/index.ts';
import { aSingleFact, clock, minuteRange, parsedFact } from '#tests/support/facts.ts';

const yen = parsedFact(aSingleFact({ type: 'integer', unit: '円' }, 490));
const range = parsedFact(aSingleFact({ type: 'time-range' }, '09:00-21:00'));

function readYen(text: string): number {
  const digits = Number(text.replace(/[,万円]/g, ''));
  return text.includes('万') ? digits * 10_000 : digits;
}

test('どんな金額も、書かれた言葉から元の数に戻せる', () => {
  const amount = fc.oneof(
    fc.nat({ max: 2_000_000 }),
    fc.nat({ max: 500 }).map((each) => each * 10_000),
  );
  fc.assert(
    fc.property(amount, (value) => {
      expect(readYen(formatValue(yen, value))).toBe(value);
    }),
  );
});

test('どんな時間帯も、書かれた言葉から元の時刻に戻せる', () => {
  fc.assert(
    fc.property(minuteRange, (minutes) => {
      const value = clock(minutes);
      const text = formatValue(range, value);
      const times = text === '24時間' ? '0:00〜24:00' : text;
      expect(
        times
          .split('〜')
          .map((time) => time.padStart(5, '0'))
          .join('-'),
      ).toBe(value);
    }),
  );
});
