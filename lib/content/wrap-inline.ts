import type { Nodes, Paragraph, Root } from 'mdast';
import { isInline } from './component-rule.ts';
import { findComponent } from './vocabulary.ts';

/**
 * A remark plugin: MDX parses an inline component that stands alone (a list item that is only a `<Label>`) as a block.
 * The plugin wraps it in a paragraph.
 */
export function remarkWrapInline() {
  return (tree: Root): void => wrapInline(tree);
}

function wrapInline(node: Nodes): void {
  if (!('children' in node)) return;
  (node.children as Nodes[]).forEach((child, index) => {
    const rule = child.type === 'mdxJsxFlowElement' ? findComponent(child.name) : undefined;
    if (child.type !== 'mdxJsxFlowElement' || rule === undefined || !isInline(rule)) {
      wrapInline(child);
      return;
    }
    const paragraph: Paragraph = {
      type: 'paragraph',
      // Text between tags on one line stays text, as MDX parsed it.
      children: [{ ...child, type: 'mdxJsxTextElement', children: child.children as unknown as Paragraph['children'] }],
      ...(child.position && { position: child.position }),
    };
    node.children.splice(index, 1, paragraph as never);
  });
}
