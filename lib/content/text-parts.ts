import type { Heading, Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { plainText } from './plain-text.ts';

/** A part of an article that a link can lead to, with the words in it: a heading's passage, a procedure or a trouble. */
export interface TextPart {
  readonly kind: 'passage' | 'procedure' | 'trouble';
  /** Its anchor, as in the outline. */
  readonly id: string;
  readonly heading: string;
  /** What stands below the heading, up to the next part; on-screen labels in 「」, blocks on lines of their own. */
  readonly text: string;
  /** The same for procedures that do the same thing on different devices. */
  readonly twin?: string;
}

/** The words of an article, by the part that they stand in. */
export interface ArticleText {
  /** What stands in no part: before the first one, and after a procedure or a trouble. */
  readonly lead: string;
  readonly parts: readonly TextPart[];
}

/** Reads the words of an article, with the anchor of each heading that leads a part. */
export function readText({ children }: Root, anchors: ReadonlyMap<Heading, string>): ArticleText {
  const lead: string[] = [];
  const parts: TextPart[] = [];
  let open: { heading: Heading; lines: string[] } | undefined;
  const close = () => {
    const id = open && anchors.get(open.heading);
    if (open !== undefined && id !== undefined) {
      parts.push({ kind: 'passage', id, heading: plainText(open.heading).trim(), text: open.lines.join('\n') });
    }
    open = undefined;
  };
  for (const node of children) {
    if (node.type === 'heading') {
      close();
      open = { heading: node, lines: [] };
      continue;
    }
    const own = componentParts(node);
    if (own !== undefined) {
      close();
      parts.push(...own);
      continue;
    }
    const text = plainText(node).trim();
    if (text !== '') (open?.lines ?? lead).push(text);
  }
  close();
  return { lead: lead.join('\n'), parts };
}

/** The parts that a component is or holds; `undefined` when it belongs to the text around it. */
function componentParts(node: RootContent): TextPart[] | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  if (node.name === 'Procedure' || node.name === 'Trouble') return componentPart(node);
  if (node.name !== 'Devices') return undefined;
  const procedures = node.children.flatMap((child) => (isProcedure(child) ? componentPart(child) : []));
  const [first] = procedures;
  return procedures.map((each) => ({ ...each, twin: first?.id ?? each.id }));
}

function isProcedure(node: Nodes): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Procedure';
}

function componentPart(node: MdxJsxFlowElement): TextPart[] {
  const id = attribute(node, 'id');
  if (id === '') return [];
  const text = node.children.map((child) => plainText(child).trim()).filter((line) => line !== '');
  return node.name === 'Procedure'
    ? [{ kind: 'procedure', id, heading: attribute(node, 'title'), text: text.join('\n') }]
    : [{ kind: 'trouble', id, heading: attribute(node, 'symptom'), text: text.join('\n') }];
}

function attribute({ attributes }: MdxJsxFlowElement, name: string): string {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
