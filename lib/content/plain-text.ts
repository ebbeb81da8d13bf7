import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { textAttributes } from './attributes.ts';
import { findComponent } from './vocabulary.ts';

/** The words of a tree as a reader hears them; on-screen labels stand in 「」, blocks on lines of their own, ／ between the cells of a table. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'break':
      return '\n';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return componentText(node);
    case 'paragraph':
    case 'heading':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'tableCell':
      return joined(node.children, '');
    case 'tableRow':
      return joined(node.children, '／');
    default:
      return 'children' in node ? joined(node.children, '\n') : '';
  }
}

// Unknown components are reported; until they are mended they are read as what stands in them.
function componentText(node: MdxJsxTextElement | MdxJsxFlowElement): string {
  const inside = joined(node.children, node.type === 'mdxJsxFlowElement' ? '\n' : '');
  const rule = findComponent(node.name);
  return rule === undefined ? inside : rule.spoken(textAttributes(node, rule.attributes), inside);
}

function joined(nodes: readonly Nodes[], separator: string): string {
  return nodes
    .map(plainText)
    .filter((text) => text !== '' || separator === '')
    .join(separator);
}
