import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupDigits, readPaymentNumber } from '#lib/konbini/client.ts';
import { hostileText } from '#tests/support/hostile-text.ts';
import { digitsOf, typedAs } from '#tests/support/typed-digits.ts';

const anyLength = fc.integer({ min: 1, max: 40 }).chain((length) => digitsOf(length));

test('同じ数字は、全角でも半角でも、どう区切っても、同じ番号と読まれる', () => {
  const number = anyLength.chain((digits) => fc.tuple(fc.constant(digits), typedAs(digits)));
  const pastedAlong = fc.constantFrom('', ' ', '　\u200b', '\n');
  fc.assert(
    fc.property(number, pastedAlong, ([digits, between], after) => {
      const typed = between + after;
      const wanted = { digits: digits.length, elsewhere: [] };
      expect(readPaymentNumber(typed, wanted)).toMatchObject({ is: 'ok', digits, typed });
    }),
  );
});

test('分けて見せた番号をそのまま打ち直すと、元の番号になる', () => {
  fc.assert(
    fc.property(anyLength, fc.constantFrom(' ', '-', '　', 'ー'), (digits, mark) => {
      const typed = groupDigits(digits).join(mark);
      expect(readPaymentNumber(typed, { digits: digits.length, elsewhere: [] })).toMatchObject({ is: 'ok', digits });
    }),
  );
});

test('分けた組は4つ以下の数字で、長い組が先、長さの差は1つまで、組の数は最も少ない', () => {
  fc.assert(
    fc.property(anyLength, (digits) => {
      const lengths = groupDigits(digits).map(({ length }) => length);
      expect(groupDigits(digits).join('')).toBe(digits);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(4);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      expect([...lengths].sort((a, b) => b - a)).toEqual(lengths);
      expect((lengths.length - 1) * 4).toBeLessThan(digits.length);
    }),
  );
});

test('どんな文字を打っても、文字は残り、桁の数え方は合っている', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (typed) => {
      const read = readPaymentNumber(typed, { digits: 11, elsewhere: [13] });
      expect(read.typed).toBe(typed);
      const count = [...typed].filter((each) => /[0-9０-９]/.test(each)).length;
      if (read.is === 'ok') expect([read.digits.length, count]).toEqual([11, 11]);
      if ('count' in read) expect([read.count, read.count === 11]).toEqual([count, false]);
      if (read.is === 'empty') expect(count).toBe(0);
      if (read.is === 'wrong-characters') for (const each of read.characters) expect(typed).toContain(each);
    }),
  );
});
