import fc from 'fast-check';
import leven from 'leven';
import { expect, test } from 'vitest';
import { nearest } from '#lib/content/index.ts';
import { hostileText, inheritedNames } from '#tests/support/hostile-text.ts';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz-/');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 30 });

test('半分より多くが違う名前は、決して勧めない', () => {
  const name = fc.oneof(word, hostileText, fc.constantFrom(...inheritedNames));
  fc.assert(
    fc.property(name, fc.array(word, { maxLength: 8 }), (text, valid) => {
      const near = nearest(text, valid);
      if (near === undefined) return;
      expect(valid).toContain(near);
      expect(leven(text.toLowerCase(), near) * 2).toBeLessThanOrEqual(near.length);
    }),
    { numRuns: 2000 },
  );
});

test('長い名前の1文字の書き間違いには、いつもその名前を勧める', () => {
  const slip = fc.record({
    name: fc.string({ unit: letter, minLength: 4, maxLength: 40 }),
    at: fc.nat(),
    kind: fc.constantFrom('left out', 'doubled', 'replaced'),
  });
  fc.assert(
    fc.property(slip, ({ name, at, kind }) => {
      const index = at % name.length;
      const put = { 'left out': '', doubled: name.slice(index, index + 1).repeat(2), replaced: '_' }[kind];
      expect(nearest(`${name.slice(0, index)}${put}${name.slice(index + 1)}`, [name])).toBe(name);
    }),
    { numRuns: 2000 },
  );
});
