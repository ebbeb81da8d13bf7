import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLooseLiterals } from '#lib/check/loose-literals.ts';
import { aFact, parsedFact } from '#tests/support/facts.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

const facts = [parsedFact(aFact({ patterns: ['8888', '[0-9]+日'] }))];

test('どんな文章で見つかった値も、その場所にその文字がある', () => {
  const text = fc.array(fc.oneof(hostileText, fc.constantFrom('8888', '3日', '\n')), { maxLength: 6 });
  fc.assert(
    fc.property(text, (parts) => {
      const lines = parts.join('').split('\n');
      for (const { line, column, text: literal } of findLooseLiterals(parts.join(''), facts)) {
        expect((lines[line - 1] ?? '').slice(column - 1, column - 1 + literal.length)).toBe(literal);
      }
    }),
    { numRuns: 2000 },
  );
});

test('値は、ふつうの文のどこにあっても、いくつあっても、全部見つかる', () => {
  const words = fc.array(fc.constantFrom('番号は', 'です。', '\n\n', '「', '」', ' ', '8888'), { maxLength: 30 });
  fc.assert(
    fc.property(words, (parts) => {
      // Two adjacent values form one longer number, in which each half would be found.
      expect(findLooseLiterals(parts.join('|'), facts)).toHaveLength(parts.filter((part) => part === '8888').length);
    }),
  );
});
