import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { expect, test } from 'vitest';
import { remarkJoinLines } from '#lib/content/join-lines.ts';
import { plainText } from '#lib/content/plain-text.ts';
import { isWide } from '#lib/ja/index.ts';

const text = fc
  .string({
    unit: fc.constantFrom('\n', ' ', '\t', '　', 'あ', '漢', 'ー', '。', '（', 'a', 'B', '1', '😀'),
    minLength: 1,
    maxLength: 12,
  })
  .map((value): PhrasingContent => ({ type: 'text', value }));
const strong = fc
  .array(text, { minLength: 1, maxLength: 2 })
  .map((children): PhrasingContent => ({ type: 'strong', children }));
const label = fc.string({ maxLength: 3 }).map(
  (value): PhrasingContent => ({
    type: 'mdxJsxTextElement',
    name: 'Label',
    attributes: [],
    children: [{ type: 'text', value }],
  }),
);
const lineBreak = fc.constant<PhrasingContent>({ type: 'break' });
const paragraph = fc
  .array(fc.oneof({ weight: 4, arbitrary: text }, strong, label, lineBreak), { maxLength: 6 })
  .map((children): Root => ({ type: 'root', children: [{ type: 'paragraph', children }] }));

function joined(tree: Root): Root {
  const copy = structuredClone(tree);
  remarkJoinLines()(copy);
  return copy;
}

test('つないだ行をもう一度つないでも変わらない', () => {
  fc.assert(
    fc.property(paragraph, (tree) => {
      const once = joined(tree);
      expect(joined(once)).toEqual(once);
    }),
    { numRuns: 2000 },
  );
});

test('行をつないでも、空白のほかの文字は1つも変わらない', () => {
  const letters = (tree: Root) => plainText(tree).replace(/\s/g, '');
  fc.assert(
    fc.property(paragraph, (tree) => {
      expect(letters(joined(tree))).toBe(letters(tree));
    }),
    { numRuns: 2000 },
  );
});

test('1つの文に残る改行のとなりは、どちらも日本語ではない', () => {
  fc.assert(
    fc.property(text, (node) => {
      const result = plainText(joined({ type: 'root', children: [{ type: 'paragraph', children: [node] }] }));
      for (const [, left = '', right = ''] of result.matchAll(/(\S?)\n(\S?)/gu)) {
        expect(isWide(left) || isWide(right)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});
