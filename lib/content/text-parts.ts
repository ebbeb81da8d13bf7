import type { Heading, Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { textAttributes } from './attributes.ts';
import type { ComponentRule } from './component-rule.ts';
import { plainText } from './plain-text.ts';
import { findComponent } from './vocabulary.ts';

type Section = Extract<ComponentRule, { kind: 'section' }>;

/** A linkable part of an article with its text: a heading's passage, a procedure or a trouble. */
export interface TextPart {
  readonly kind: 'passage' | Section['part'];
  /** Its anchor, as in the outline. */
  readonly id: string;
  readonly heading: string;
  /** The text below the heading, up to the next part; on-screen labels in 「」, each block on its own line. */
  readonly text: string;
  /** Shared by procedures that do the same on different devices. */
  readonly twin?: string;
  /** Whether the part only consists of links to the answer. */
  readonly isSignpost?: true;
}

/** The text with which an article links to a page: the link's text, or its whole list item. */
export interface Referral {
  readonly url: string;
  readonly text: string;
}

/** The text of an article, by part. */
export interface ArticleText {
  /** Text outside all parts: before the first one, and after a procedure or a trouble. */
  readonly lead: string;
  readonly parts: readonly TextPart[];
  readonly referrals: readonly Referral[];
}

/** Reads the text of an article by part, with the anchor of each part's heading. */
export function readText({ children }: Root, anchors: ReadonlyMap<Heading, string>): ArticleText {
  const lead: RootContent[] = [];
  const parts: TextPart[] = [];
  let open: { heading: Heading; nodes: RootContent[] } | undefined;
  const close = () => {
    const id = open && anchors.get(open.heading);
    if (open !== undefined && id !== undefined) parts.push(passage(id, open.heading, open.nodes));
    open = undefined;
  };
  for (const node of children) {
    if (node.type === 'heading') {
      close();
      open = { heading: node, nodes: [] };
      continue;
    }
    const own = componentParts(node);
    if (own !== undefined) {
      close();
      parts.push(...own);
      continue;
    }
    (open?.nodes ?? lead).push(node);
  }
  close();
  return { lead: linesOf(lead), parts, referrals: children.flatMap(referralsIn) };
}

function passage(id: string, heading: Heading, nodes: readonly RootContent[]): TextPart {
  const isSignpost = nodes.length > 0 && nodes.every((node) => node.type === 'list' && node.children.every(hasLink));
  const part = { kind: 'passage', id, heading: plainText(heading).trim(), text: linesOf(nodes) } as const;
  return isSignpost ? { ...part, isSignpost } : part;
}

function linesOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => plainText(node).trim())
    .filter((line) => line !== '')
    .join('\n');
}

function hasLink(node: Nodes): boolean {
  return node.type === 'link' || ('children' in node && node.children.some(hasLink));
}

/** A longer list item says more than what its link is about. */
const longestReferral = 60;

function referralsIn(node: Nodes): Referral[] {
  if (node.type === 'link') return [{ url: node.url, text: plainText(node) }];
  const found = 'children' in node ? node.children.flatMap(referralsIn) : [];
  const [only, second] = found;
  if (node.type !== 'listItem' || only === undefined || second !== undefined) return found;
  const text = plainText(node).trim();
  return text.length > longestReferral ? found : [{ ...only, text }];
}

/** The parts that a component is or contains; `undefined` when it belongs to the surrounding text. */
function componentParts(node: RootContent): TextPart[] | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  const rule = findComponent(node.name);
  if (rule?.kind === 'section') return sectionPart(node, rule);
  if (rule?.kind !== 'frame' || rule.part === 'text') return undefined;
  const versions = node.children.flatMap((child) => componentParts(child) ?? []);
  const [first] = versions;
  return versions.map((each) => ({ ...each, twin: first?.id ?? each.id }));
}

function sectionPart(node: MdxJsxFlowElement, { part, heading, attributes }: Section): TextPart[] {
  const values = textAttributes(node, attributes);
  const { id = '', [heading]: title = '' } = values;
  return id === '' ? [] : [{ kind: part, id, heading: title, text: linesOf(node.children) }];
}
