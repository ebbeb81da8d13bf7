import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { placeOf } from './place.ts';
import { plainText } from './plain-text.ts';
import type { Report, Rule } from './problem.ts';
import { type ComponentName, isComponent } from './vocabulary.ts';

/** The child component of this name; a second one is reported. */
export function onlyPart(
  node: MdxJsxFlowElement,
  name: ComponentName,
  rule: Rule,
  report: Report,
): MdxJsxFlowElement | undefined {
  const [part, second] = node.children.filter(
    (child): child is MdxJsxFlowElement => child.type === 'mdxJsxFlowElement' && isComponent(child, name),
  );
  if (second !== undefined) {
    report(placeOf(second), rule, `<${node.name}> の中に <${name}> が2つあります。`, '1つにまとめてください。');
  }
  return part;
}

/** The items of the lists in a part, as plain text. */
export function listItems(part: MdxJsxFlowElement): string[] {
  return part.children.flatMap((child) => (child.type === 'list' ? child.children.map(plainText) : []));
}
