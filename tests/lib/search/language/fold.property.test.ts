import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWithPositions } from '#lib/search/language/fold.ts';
import { hostileQuery } from '#tests/support/hostile-query.ts';

const text = fc.oneof(hostileQuery, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

test('どんな文字列も、二度整えても一度と変わらない', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(fold(fold(given))).toBe(fold(given));
    }),
    { numRuns: 3000 },
  );
});

test('整えた字は、どれも元の文字列の中の、前の字より前ではない場所から来ている', () => {
  fc.assert(
    fc.property(text, (given) => {
      const { text: folded, positions } = foldWithPositions(given);
      expect(positions).toHaveLength(folded.length);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
      for (const place of positions) expect(given[place]).toBeDefined();
    }),
    { numRuns: 1000 },
  );
});

test('どの字の元の場所で切っても、そこまでを整えたものは、整えたもののそこまでになる', () => {
  fc.assert(
    fc.property(text, fc.nat(), (given, nth) => {
      const { text: folded, positions } = foldWithPositions(given);
      const place = positions[nth % (positions.length || 1)] ?? 0;
      expect(fold(given.slice(0, place))).toBe(folded.slice(0, positions.indexOf(place)));
    }),
    { numRuns: 1000 },
  );
});

test('整えたものに、大文字も、カタカナも、かなのあとの長音も、続く空白も、見えない字も残らない', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(fold(given)).not.toMatch(/[A-Zァ-ヶｦ-ﾟ]|[ぁ-ゖ][ー〜~-]| {2}|[\p{Cc}\p{Cs}\p{Cf}]/u);
    }),
    { numRuns: 1000 },
  );
});
