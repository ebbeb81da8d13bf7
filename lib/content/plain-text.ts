import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

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

type Component = MdxJsxTextElement | MdxJsxFlowElement;

function componentText(node: Component): string {
  switch (node.name) {
    case 'Label':
      return `「${joined(node.children, '')}」`;
    case 'Fact':
      // What it says is not known while one article is read; the site fills it in when all is joined.
      return `{{${attribute(node, 'id')}${attribute(node, 'as') === 'sentence' ? ':sentence' : ''}}}`;
    case 'Copy':
      return `${attribute(node, 'name')} ${attribute(node, 'value')}`;
    default: {
      const text = joined(node.children, node.type === 'mdxJsxFlowElement' ? '\n' : '');
      return [attribute(node, 'title'), attribute(node, 'symptom'), text].filter((part) => part !== '').join('\n');
    }
  }
}

function attribute({ attributes }: Component, name: string): string {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

function joined(nodes: readonly Nodes[], separator: string): string {
  return nodes
    .map(plainText)
    .filter((text) => text !== '' || separator === '')
    .join(separator);
}
