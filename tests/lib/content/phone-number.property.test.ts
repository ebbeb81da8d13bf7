import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPhoneNumbers } from '#lib/content/index.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const filler = fc.string({ unit: fc.constantFrom(...'あアー漢。、「」 a'), maxLength: 10 });

test('どんな注文番号も、電話番号とみなさない', () => {
  const order = fc.tuple(digits(3), digits(7), digits(7)).map((parts) => parts.join('-'));
  fc.assert(
    fc.property(filler, order, filler, (before, number, after) => {
      expect(findPhoneNumbers(`${before}${number}${after}`)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('0で始まらない11桁と13桁の番号は、どれも電話番号とみなさない', () => {
  const number = fc.oneof(digits(11), digits(13)).filter((text) => !text.startsWith('0'));
  fc.assert(
    fc.property(filler, number, filler, (before, text, after) => {
      expect(findPhoneNumbers(`${before}${text}${after}`)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('どのフリーダイヤルも、前後の言葉や区切りによらず書かれたとおりに見つかる', () => {
  const separator = fc.constantFrom('', '-', ' ', '－', '‐', 'ー', '　', ' - ');
  const number = fc
    .tuple(fc.constantFrom('0120', '０１２０'), separator, digits(3), digits(3))
    .map(([head, sign, middle, tail]) => [head, middle, tail].join(sign));
  fc.assert(
    fc.property(filler, number, filler, (before, text, after) => {
      const line = `${before}:${text}:${after}`;
      expect(findPhoneNumbers(line)).toContainEqual({ text, index: before.length + 1 });
    }),
    { numRuns: 2000 },
  );
});

test('どんな文でも、見つけた番号は示した場所にそのまま書かれている', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789０１２-－ー ()+8電話#ﾊﾟ㍿😀'), maxLength: 40 });
  fc.assert(
    fc.property(text, (line) => {
      const found = findPhoneNumbers(line);
      expect(found.map(({ index, text }) => line.slice(index, index + text.length))).toEqual(
        found.map((each) => each.text),
      );
      expect(found.map((each) => each.text)).not.toContain('');
    }),
    { numRuns: 3000 },
  );
});
