import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

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
      return joined(node.children, ' ');
    default:
      return 'children' in node ? joined(node.children, '\n') : '';
  }
}

function componentText(node: MdxJsxTextElement | MdxJsxFlowElement): string {
  if (node.name === 'Fact') return factPlaceholder(node);
  if (node.type === 'mdxJsxFlowElement') return joined(node.children, '\n');
  const text = joined(node.children, '');
  return node.name === 'Label' ? `「${text}」` : text;
}

// What the fact says is not known while one article is read; the site fills it in when all is joined.
function factPlaceholder({ attributes }: MdxJsxTextElement | MdxJsxFlowElement): string {
  const value = (name: string) => {
    const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
    return typeof found?.value === 'string' ? found.value : '';
  };
  return `{{${value('id')}${value('as') === 'sentence' ? ':sentence' : ''}}}`;
}

function joined(nodes: readonly Nodes[], separator: string): string {
  return nodes
    .map(plainText)
    .filter((text) => text !== '' || separator === '')
    .join(separator);
}
