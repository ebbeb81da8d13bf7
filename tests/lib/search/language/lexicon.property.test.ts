import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#lib/search/language/fold.ts';
import { Lexicon } from '#lib/search/language/lexicon.ts';
import { hostileQuery } from '#tests/support/hostile-query.ts';

const lexicon = new Lexicon();
for (const [base, reading, kind] of [
  ['支払う', 'しはらう', 'w'],
  ['届く', 'とどく', 'k'],
  ['番号', 'ばんごう', 'n'],
  ['ろそん', 'ろそん', 'n'],
  ['id', 'id', 'n'],
] as const) {
  lexicon.addWord({ base, reading, kind }, () => 8);
}

test('どんな文字列も、すき間も重なりもなく切り分けられる', () => {
  fc.assert(
    fc.property(hostileQuery, (query) => {
      const text = fold(query.slice(0, 300));
      const pieces = lexicon.segment(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      let end = 0;
      for (const piece of pieces) {
        expect([piece.start, text.slice(piece.start, piece.end)]).toEqual([end, piece.text]);
        end = piece.end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('言葉は、どの形でも、読みでも、送りがながなくても、同じものと分かる', () => {
  const key = lexicon.keyId('しはらい');
  for (const form of ['支払う', '支払い', '支払っ', '支払える', '支払', 'しはらい', 'しはらう']) {
    expect(
      lexicon.segment(form).map((piece) => piece.form?.keys),
      form,
    ).toEqual([[key]]);
  }
});

test('英字の言葉は、ほかの言葉の途中にはない', () => {
  expect(lexicon.segment('idle').map(({ form }) => form)).toEqual([undefined]);
  expect(lexicon.segment('idを')[0]?.form?.keys).toEqual([lexicon.keyId('id')]);
});

test('知らないもののあとでも、数は単位までで1つになる', () => {
  for (const text of ['11桁', '[11桁]', '（11桁', 'ヌ11桁']) {
    expect(
      lexicon.segment(fold(text)).flatMap(({ number }) => number ?? []),
      text,
    ).toEqual(['#11桁']);
  }
});
