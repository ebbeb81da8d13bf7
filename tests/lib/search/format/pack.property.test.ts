import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphabetOf, packNumbers, packText, unpackNumbers, unpackText } from '#lib/search/format/pack.ts';

const number = fc.oneof(
  fc.nat({ max: 200 }),
  fc.nat({ max: 2500 }),
  fc.integer({ min: 53_000, max: 59_000 }),
  fc.nat({ max: 1_000_000 }),
);

test('どの数も、つめて、JSON にして、ほどけば元の数になる', () => {
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      expect(unpackNumbers(JSON.parse(JSON.stringify(packNumbers(numbers))))).toEqual(numbers);
    }),
    { numRuns: 500 },
  );
});

test('つめたものは、JSON の逃がし字を使わず、UTF-8 でも崩れない', () => {
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const packed = packNumbers(numbers);
      expect(JSON.stringify(packed)).toHaveLength(packed.length + 2);
      expect(new TextDecoder().decode(new TextEncoder().encode(packed))).toBe(packed);
    }),
    { numRuns: 500 },
  );
});

test('どの文章も、自分の文字でつめて、ほどけば元の文章になる', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const alphabet = alphabetOf(texts);
      for (const text of texts) expect(unpackText(packText(text, alphabet), alphabet)).toBe(text);
    }),
  );
});

test('文字の並びは、文章の並びによらず、多い順になる', () => {
  expect(alphabetOf(['番号', '番号が', '番'])).toBe('番号が');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      expect(alphabetOf([...texts].reverse())).toBe(alphabetOf(texts));
    }),
  );
});
