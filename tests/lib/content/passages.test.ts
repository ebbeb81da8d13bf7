import type { Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { wrapPassages } from '#lib/content/passages.ts';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, parseGuide } from '#tests/support/parsing.ts';

const heading = (depth: 2 | 3, id?: string): RootContent => ({
  type: 'heading',
  depth,
  children: [],
  ...(id !== undefined && { data: { hProperties: { id } } }),
});
const text = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const block = (name: string): RootContent => ({ type: 'mdxJsxFlowElement', name, attributes: [], children: [] });

/** The shape of an article: `when(文 more(文))` is an element of that id with what it encloses. */
function shapeOf(...children: RootContent[]): string {
  const tree: Root = { type: 'root', children };
  wrapPassages(tree);
  return tree.children.map(shape).join(' ');
}

function shape(node: RootContent): string {
  switch (node.type) {
    case 'passage':
      return `${node.data.hProperties.id}(${node.children.slice(1).map(shape).join(' ')})`;
    case 'mdxJsxFlowElement':
      return `<${node.name}>`;
    case 'paragraph':
      return node.children.map((child) => ('value' in child ? child.value : '')).join('');
    default:
      return node.type;
  }
}

test('見出しのアンカーは、次の見出しまでの文をまるごと囲む', () => {
  expect(shapeOf(text('前'), heading(2, 'a'), text('い'), text('ろ'), heading(2, 'b'), text('は'))).toBe(
    '前 a(い ろ) b(は)',
  );
});

test('### は ## の中に入り、次の ## で両方が終わる', () => {
  expect(
    shapeOf(heading(2, 'a'), text('い'), heading(3, 'b'), text('ろ'), heading(3, 'c'), heading(2, 'd'), text('は')),
  ).toBe('a(い b(ろ) c()) d(は)');
});

test('手順・症状・端末の切りかえは自分の見出しを持つので、前の見出しに入らない', () => {
  expect(
    shapeOf(heading(2, 'a'), text('い'), block('Note'), block('Procedure'), heading(2, 'b'), block('Trouble')),
  ).toBe('a(い <Note>) <Procedure> b() <Trouble>');
  expect(shapeOf(heading(2, 'a'), heading(3, 'b'), block('Devices'), text('あと'))).toBe('a(b()) <Devices> あと');
});

test('アンカーのない見出しは、そのまま残る', () => {
  expect(shapeOf(heading(2), text('い'))).toBe('heading い');
});

test('見出しは題として名前を持ち、アンカーは囲みだけが持つ', async () => {
  const parsed = await parseGuide(aGuide({ body: '## 払うとき [#when]\n\n本文です。' }));
  const code = parsed.ok ? parsed.code : '';
  expect(code).toContain('section,{id:"when",className:"passage","aria-labelledby":"when-title"');
  expect(code).toContain('h2,{id:"when-title"');
});

test('枠の題になる名前は、アンカーに使えない', async () => {
  const body = `## 払うとき [#pay-title]\n\n本文です。\n\n${aProcedure({ id: 'answer' })}`;
  expect(await faultsOf(aGuide({ body }))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 アンカー「pay-title」は、ページの枠が使う名前です。
      → 別の名前にしてください（例：answer なら how-to-answer）。
      @ ## 払うとき [#pay-title]
    guide.mdx:17:1 アンカー「answer」は、ページの枠が使う名前です。
      → 別の名前にしてください（例：answer なら how-to-answer）。
      @ <Procedure id="answer" t"
  `);
});
