import type { Blockquote, Nodes, Parent, Root, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';

const components = { note: 'Note', warning: 'Warning' } as const;
const marker = /^\[!(note|warning)\][ \t]*([^\n]*)(?:\n|$)/i;

/**
 * A remark plugin: GitHub's `> [!NOTE]` and `> [!WARNING]` become `<Note>` and `<Warning>`. Words after the marker are
 * the title.
 */
export function remarkGithubNotes() {
  return (tree: Root, file: { toString(): string }): void => replaceIn(tree, String(file));
}

function replaceIn(node: Nodes, source: string): void {
  if (!('children' in node)) return;
  const parent: Parent = node;
  for (const [index, child] of parent.children.entries()) {
    replaceIn(child, source);
    const box = child.type === 'blockquote' ? boxFrom(child, source) : undefined;
    if (box !== undefined) parent.children[index] = box;
  }
}

function boxFrom(quote: Blockquote, source: string): MdxJsxFlowElement | undefined {
  const [lead, ...rest] = quote.children;
  const first = lead?.type === 'paragraph' ? lead.children[0] : undefined;
  if (lead?.type !== 'paragraph' || first?.type !== 'text') return undefined;
  const match = marker.exec(first.value);
  // A bracket that the author escaped is text.
  if (match === null || source[first.position?.start.offset ?? -1] !== '[') return undefined;
  const [taken, kind = '', title = ''] = match;
  // Markup within the title cannot stand in an attribute, so such a quotation is left for `findMeantMarkup` to report.
  const endsLine = taken.endsWith('\n') || lead.children.length === 1;
  if (!endsLine) return undefined;
  const words = withoutStart(first, taken.length, source);
  const text = [...(words.value === '' ? [] : [words]), ...lead.children.slice(1)];
  return {
    type: 'mdxJsxFlowElement',
    name: components[kind.toLowerCase() as keyof typeof components],
    attributes: title.trim() === '' ? [] : [{ type: 'mdxJsxAttribute', name: 'title', value: title.trim() }],
    children: [...(text.length === 0 ? [] : [{ ...lead, children: text }]), ...rest] as MdxJsxFlowElement['children'],
    ...(quote.position && { position: quote.position }),
  };
}

/** A text node without its first characters; its place moves to the line after the marker. */
function withoutStart(node: Text, length: number, source: string): Text {
  const value = node.value.slice(length);
  const { position } = node;
  const lineEnd = position?.start.offset === undefined ? -1 : source.indexOf('\n', position.start.offset);
  if (position === undefined || lineEnd === -1 || value === '') return { ...node, value };
  const [prefix = ''] = /^[ \t>]*/.exec(source.slice(lineEnd + 1, lineEnd + 200)) ?? [];
  const start = { line: position.start.line + 1, column: prefix.length + 1, offset: lineEnd + 1 + prefix.length };
  return { ...node, value, position: { ...position, start } };
}
