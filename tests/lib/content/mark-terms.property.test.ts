import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { expect, test } from 'vitest';
import { markTerms, type TermWords } from '#lib/content/mark-terms.ts';

const pieces = [
  '支払い',
  '番号',
  'お',
  '注',
  'FBA',
  'X',
  'コピー',
  'ー',
  'の',
  '券',
  '、',
  '々',
  '残高',
  ' ',
  '𠮟',
  '1',
];
const someText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
const someWord = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const glossary: fc.Arbitrary<TermWords[]> = fc
  .array(fc.array(someWord, { minLength: 1, maxLength: 2 }), { maxLength: 5 })
  .map((all) => all.map((words, index) => ({ id: `term-${index}`, words })));

const leaf: fc.Arbitrary<PhrasingContent> = someText.map((value) => ({ type: 'text', value }));
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 2 }).map((children): PhrasingContent => ({ type: 'strong', children })),
  fc.array(leaf, { maxLength: 2 }).map((children): PhrasingContent => ({ type: 'link', url: '/', children })),
  fc
    .array(leaf, { maxLength: 2 })
    .map((children): PhrasingContent => ({ type: 'mdxJsxTextElement', name: 'Label', attributes: [], children })),
);
const tree: fc.Arbitrary<Root> = fc
  .array(
    fc
      .tuple(fc.constantFrom('paragraph', 'heading'), fc.array(inline, { maxLength: 4 }))
      .map(([type, children]) =>
        type === 'heading'
          ? { type: 'heading' as const, depth: 2 as const, children }
          : { type: 'paragraph' as const, children },
      ),
    { maxLength: 4 },
  )
  .map((children) => ({ type: 'root', children }));

/** The tree without term wrappers, with adjacent texts joined. */
function withoutTerms<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[])
    .flatMap((child) => (isTerm(child) && 'children' in child ? child.children : [child]))
    .map(withoutTerms)
    .filter((child) => child.type !== 'text' || child.value !== '');
  return { ...node, children: joinTexts(children) };
}

function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined.splice(-1, 1, { ...last, value: last.value + node.value });
    else joined.push(node);
  }
  return joined;
}

function isTerm(node: Nodes): boolean {
  return node.type === 'mdxJsxTextElement' && node.name === 'Term';
}

function* termsOf(node: Nodes, parents: readonly Nodes[] = []): Generator<readonly Nodes[]> {
  if (isTerm(node)) yield [...parents, node];
  if ('children' in node) for (const child of node.children) yield* termsOf(child, [...parents, node]);
}

test('印をはずすと、元の文とまったく同じになる', () => {
  fc.assert(
    fc.property(tree, glossary, (original, terms) => {
      const marked = structuredClone(original);
      markTerms(marked, terms);
      expect(withoutTerms(marked)).toEqual(withoutTerms(original));
    }),
    { numRuns: 2000 },
  );
});

test('どの言葉の印も1つだけで、集まる id と読む順に同じ', () => {
  fc.assert(
    fc.property(tree, glossary, (marked, terms) => {
      const ids = markTerms(marked, terms);
      const found = [...termsOf(marked)].map((path) =>
        JSON.stringify(path.at(-1)).replace(/.*"value":"(term-\d)".*/, '$1'),
      );
      expect(found).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 1000 },
  );
});

test('見出しとリンクと画面の言葉には、決して印が付かない', () => {
  fc.assert(
    fc.property(tree, glossary, (marked, terms) => {
      markTerms(marked, terms);
      const around = [...termsOf(marked)].flatMap((path) => path.slice(0, -1).map(({ type }) => type));
      expect(around.filter((type) => !['root', 'paragraph', 'strong'].includes(type))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
