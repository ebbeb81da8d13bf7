import type { Heading, ListItem, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { anchorOfTitle } from './anchors.ts';

/** The anchors that a page had before, each with the anchor that now leads to its place, both with their `#`. */
export type FormerAnchors = Readonly<Record<string, string>>;

/**
 * Gives every part that had another anchor before an element with that anchor, so that links to it still lead there. A
 * browser does not tell a server the fragment of an address, so no redirect could.
 */
export function keepFormerAnchors(tree: Root, former: FormerAnchors): void {
  const byAnchor = new Map<string, string[]>();
  for (const [from, to] of Object.entries(former)) {
    const anchor = to.slice(1);
    // An unknown fragment leaves the reader at the top of the page.
    if (anchor === '') continue;
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), from.slice(1)]);
  }
  if (byAnchor.size === 0) return;
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement') keepInComponent(node, byAnchor);
    if (node.type === 'heading' || node.type === 'listItem') keepInText(node, byAnchor);
  });
}

// The component writes its own heading, so it gets the ids as an attribute.
function keepInComponent(node: MdxJsxFlowElement, byAnchor: ReadonlyMap<string, readonly string[]>): void {
  const id = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id');
  const ids = typeof id?.value === 'string' ? byAnchor.get(id.value) : undefined;
  if (ids !== undefined) node.attributes.push({ type: 'mdxJsxAttribute', name: 'formerIds', value: ids.join(' ') });
}

function keepInText(node: Heading | ListItem, byAnchor: ReadonlyMap<string, readonly string[]>): void {
  const line: Nodes | undefined = node.type === 'heading' ? node : node.children[0];
  if (line === undefined || !('children' in line)) return;
  const id = idOf(node) ?? '';
  const ids = byAnchor.get(node.type === 'heading' ? anchorOfTitle(id) : id) ?? [];
  (line.children as Nodes[]).unshift(...ids.map(emptyElement));
}

function emptyElement(id: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: [],
  };
}

function idOf({ data = {} }: Heading | ListItem): string | undefined {
  const properties: unknown = 'hProperties' in data ? data.hProperties : undefined;
  const id = typeof properties === 'object' && properties !== null && 'id' in properties ? properties.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
