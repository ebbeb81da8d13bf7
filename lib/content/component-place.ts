import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { ComponentRule } from './component-rule.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Finding = readonly [found: string, fix: string];

/** What is wrong with where a component stands, and with what stands in it. */
export function misplacements(name: string, rule: ComponentRule, node: Element, parent: string): Finding[] {
  switch (rule.kind) {
    case 'phrase':
      return isPlainPhrase(node)
        ? []
        : [['の使い方が違います。', `文の中に <${name}>文字だけ</${name}> の形で書いてください。`]];
    case 'value':
      return [
        ...(node.children.length > 0
          ? [['の中に文字があります。', `<${name} … /> の形で、中を空にしてください。`] as const]
          : []),
        ...(rule.place !== 'inline' ? blockFaults(node) : []),
      ];
    case 'frame':
    case 'section':
      return [...blockFaults(node), ...parentFaults(rule.within, parent)];
    default:
      throw new Error(`No place is known for ${rule satisfies never}`);
  }
}

function isPlainPhrase(node: Element): boolean {
  if (node.type !== 'mdxJsxTextElement' || node.children.length === 0) return false;
  return node.children.every((child) => child.type === 'text');
}

function blockFaults(node: Element): Finding[] {
  if (node.type === 'mdxJsxFlowElement') return [];
  return [['が文の途中にあります。', '前後に空行を入れ、独立した枠にしてください。']];
}

function parentFaults(within: 'anywhere' | readonly string[], parent: string): Finding[] {
  if (within === 'anywhere' || within.includes(parent)) return [];
  const places = within.map((each) => (each === 'root' ? '記事のいちばん外側' : `<${each}> のすぐ中`));
  return [['をここには置けません。', `${places.join('か、')}に置いてください。`]];
}
