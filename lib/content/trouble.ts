import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { isAnchor } from './anchors.ts';
import { listItems, onlyPart } from './parts.ts';
import { placeOf } from './place.ts';
import type { Report } from './problem.ts';
import type { ComponentName } from './vocabulary.ts';

/** A troubleshooting case: symptom, possible causes, what to do. */
export interface Trouble {
  readonly id: string;
  /** What the reader sees or says. */
  readonly symptom: string;
  readonly causes: readonly string[];
  readonly fixes: readonly string[];
}

/** Reads a `<Trouble>`. */
export function readTrouble(
  node: MdxJsxFlowElement,
  { id, symptom }: Readonly<Record<string, string>>,
  report: Report,
): Trouble | undefined {
  const causes = readList(node, 'Causes', '考えられる原因', report);
  const fixes = readList(node, 'Fix', '直し方', report);
  if (id === undefined || symptom === undefined || !isAnchor(id)) return undefined;
  return { id, symptom, causes, fixes };
}

function readList(node: MdxJsxFlowElement, name: ComponentName, what: string, report: Report): string[] {
  const part = onlyPart(node, name, 'trouble-part', report);
  const items = part === undefined ? [] : listItems(part);
  if (items.length === 0) {
    report(
      placeOf(part ?? node),
      'trouble-part',
      part === undefined ? `<Trouble> に <${name}> がありません。` : `<${name}> に箇条書きがありません。`,
      `<${name}> の中に、${what}を「- 」で始まる箇条書きで書いてください。`,
    );
  }
  return items;
}
