import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { textAttributes } from './attributes.ts';
import { findComponent } from './vocabulary.ts';

/** The text of a tree as a reader hears it: on-screen labels in 「」, each block on its own line, ／ between table cells. */
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

// Unknown components are reported elsewhere; here they are read as their children.
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
