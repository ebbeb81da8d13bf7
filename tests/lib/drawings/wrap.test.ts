import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf, wrap } from '#lib/drawings/wrap.ts';

test.each([
  ['各種代金・料金お支払い', 7, ['各種代金・', '料金お支払い']],
  ['各種代金お支払い', 7, ['各種代金', 'お支払い']],
  ['Amazon.co.jp, Javari.jp', 8.5, ['Amazon.co.jp,', 'Javari.jp']],
  ['インターネット受付', 7.5, ['インターネット', '受付']],
  ['番号入力', 7, ['番号入力']],
])('「%s」は、%s 文字の幅では言葉の切れ目で分かれる', (label, width, lines) => {
  expect(wrap(label, width)).toEqual(lines);
});

test('どの行も幅に収まり、文字は1つもなくならない', () => {
  const label = fc.string({ unit: fc.constantFrom(...'各種番号をお持ちの方Amazon.co ・（）ー、'), minLength: 1 });
  fc.assert(
    fc.property(label, fc.integer({ min: 4, max: 20 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.filter((line) => widthOf(line) > width + 1)).toEqual([]);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
