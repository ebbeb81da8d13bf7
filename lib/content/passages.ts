import type { Heading, Parent, Root, RootContent } from 'mdast';
import { titleId } from './anchors.ts';
import { findComponent } from './vocabulary.ts';

/** A heading and its content in one element with the heading's anchor. */
interface Passage extends Parent {
  type: 'passage';
  children: RootContent[];
  data: { hName: 'section'; hProperties: { id: string; className: string[]; ariaLabelledBy: string } };
}

declare module 'mdast' {
  interface RootContentMap {
    passage: Passage;
  }
}

/**
 * Wraps every heading that has an anchor together with its content, up to the next heading of the same or a higher level,
 * so that the anchor marks the whole passage and not only its first line.
 */
export function wrapPassages(tree: Root): void {
  const top: RootContent[] = [];
  let open: { depth: number; passage: Passage }[] = [];
  for (const node of tree.children) {
    const depth = partDepth(node);
    if (depth !== undefined) open = open.filter((each) => each.depth < depth);
    const siblings = open.at(-1)?.passage.children ?? top;
    const passage = node.type === 'heading' ? enclose(node) : undefined;
    siblings.push(passage ?? node);
    if (passage !== undefined && depth !== undefined) open.push({ depth, passage });
  }
  tree.children = top;
}

function partDepth(node: RootContent): number | undefined {
  if (node.type === 'heading') return node.depth;
  const rule = node.type === 'mdxJsxFlowElement' ? findComponent(node.name) : undefined;
  // It starts a new part with its own heading.
  return rule !== undefined && 'part' in rule && rule.part !== 'text' ? 2 : undefined;
}

function enclose(heading: Heading): Passage | undefined {
  const id = anchorOf(heading);
  if (id === undefined) return undefined;
  heading.data = { ...heading.data, hProperties: { id: titleId(id) } };
  return {
    type: 'passage',
    children: [heading],
    data: {
      hName: 'section',
      hProperties: {
        id,
        className: [heading.depth === 2 ? 'passage' : 'subpassage'],
        ariaLabelledBy: titleId(id),
      },
    },
  };
}

function anchorOf({ data = {} }: Heading): string | undefined {
  const properties: unknown = 'hProperties' in data ? data.hProperties : undefined;
  const id = typeof properties === 'object' && properties !== null && 'id' in properties ? properties.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
