import type { Nodes } from 'mdast';

/** The words of a tree as a reader hears them; on-screen labels stand in 「」, blocks on lines of their own. */
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
      return node.name === 'Label' ? `「${joined(node.children, '')}」` : joined(node.children, '');
    case 'paragraph':
    case 'heading':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
      return joined(node.children, '');
    case 'tableRow':
      return joined(node.children, ' ');
    default:
      return 'children' in node ? joined(node.children, '\n') : '';
  }
}

function joined(nodes: readonly Nodes[], separator: string): string {
  return nodes
    .map(plainText)
    .filter((text) => text !== '' || separator === '')
    .join(separator);
}
