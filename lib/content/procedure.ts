import type { List, ListItem, Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { type Anchors, isAnchor, takePin } from './anchors.ts';
import type { Audience } from './fields.ts';
import { listItems, onlyPart } from './parts.ts';
import { placeOf } from './place.ts';
import { plainText } from './plain-text.ts';
import type { Report } from './problem.ts';
import { type Device, findComponent, isComponent } from './vocabulary.ts';

/** One thing to do. Texts are plain, with on-screen labels in 「」. */
export interface Step {
  /** The step's anchor: pinned by the author, or the procedure's id and the step's number. */
  readonly id: string;
  readonly action: string;
  /** The on-screen labels in the step, in reading order. */
  readonly labels: readonly string[];
  readonly substeps: readonly string[];
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** Numbered steps that lead to one result, for one kind of device. */
export interface Procedure {
  readonly id: string;
  readonly title: string;
  readonly device: Device;
  /** The audience, when it differs from the article's. */
  readonly audience?: Audience;
  readonly before: readonly string[];
  readonly steps: readonly [Step, ...Step[]];
  readonly result: string;
}

/** Reads a `<Procedure>` and adds the ids and class names that the page needs to its list and steps. */
export function readProcedure(
  node: MdxJsxFlowElement,
  attributes: Readonly<Record<string, string>>,
  anchors: Anchors,
  report: Report,
): Procedure | undefined {
  const { id } = attributes;
  const before = readBefore(node, report);
  const result = readResult(node, report);
  const list = readList(node, report);
  if (list === undefined || id === undefined || !isAnchor(id)) return undefined;

  list.data = { ...list.data, hProperties: { className: ['steps'] } };
  const [first, ...rest] = list.children.map((item, index) => readStep(item, `${id}-${index + 1}`, anchors));
  if (first === undefined || result === undefined) return undefined;
  const {
    title = '',
    device = 'any',
    audience,
  } = attributes as {
    title?: string;
    device?: Device;
    audience?: Audience;
  };
  return { id, title, device, ...(audience && { audience }), before, steps: [first, ...rest], result };
}

function readList(node: MdxJsxFlowElement, report: Report): List | undefined {
  const lists = node.children.filter((child): child is List => child.type === 'list' && child.ordered === true);
  const [list, second] = lists;
  if (list === undefined) {
    report(
      placeOf(node),
      'procedure-steps',
      '手順が番号付きリストになっていません。',
      '<Procedure> の中に「1. 」で始まる番号付きリストを書いてください。',
    );
    return undefined;
  }
  if (second !== undefined) {
    report(
      placeOf(second),
      'procedure-steps',
      '1つの手順に番号付きリストが2つあります。',
      '途中の文や枠は直前の番号の中へ字下げして入れ、番号を1つの続きにしてください。',
    );
  }
  if (list.start !== 1) {
    report(
      placeOf(list),
      'procedure-steps',
      `手順が ${list.start} から始まっています。`,
      '「1. 」から始めてください。',
    );
  }
  for (const item of list.children) {
    if (item.children[0]?.type === 'paragraph') continue;
    report(
      placeOf(item),
      'procedure-steps',
      '何をするか書いていない手順があります。',
      '番号のあとに、することを1文で書いてください。',
    );
  }
  return list;
}

function readStep(item: ListItem, defaultId: string, anchors: Anchors): Step {
  const [head, ...rest] = item.children;
  const id = (head?.type === 'paragraph' ? takePin(head) : undefined) ?? defaultId;
  anchors.add(id, placeOf(item));
  item.data = { ...item.data, hProperties: { id } };
  const boxes = (kind: 'note' | 'warning') => rest.filter((child) => roleInStep(child) === kind).map(plainText);
  return {
    id,
    action: head === undefined ? '' : plainText(head),
    labels: labelsIn(item),
    substeps: rest.flatMap((child) => (child.type === 'list' ? child.children.map(plainText) : [])),
    notes: [...rest.filter((child) => child.type === 'paragraph').map(plainText), ...boxes('note')],
    warnings: boxes('warning'),
  };
}

function roleInStep(node: Nodes): 'note' | 'warning' | 'none' {
  const rule = node.type === 'mdxJsxFlowElement' ? findComponent(node.name) : undefined;
  return rule?.kind === 'frame' ? rule.inStep : 'none';
}

function labelsIn(node: Nodes): string[] {
  if (isComponent(node, 'Label')) return [node.children.map(plainText).join('')];
  return 'children' in node ? node.children.flatMap(labelsIn) : [];
}

function readBefore(node: MdxJsxFlowElement, report: Report): string[] {
  const part = onlyPart(node, 'Before', 'procedure-part', report);
  if (part === undefined) return [];
  const items = listItems(part);
  if (items.length === 0) {
    report(
      placeOf(part),
      'procedure-part',
      '<Before> に箇条書きがありません。',
      '「- 」で始まる箇条書きで、始める前にいるものを書いてください。',
    );
  }
  return items;
}

function readResult(node: MdxJsxFlowElement, report: Report): string | undefined {
  const part = onlyPart(node, 'Result', 'procedure-part', report);
  const text = part === undefined ? '' : plainText(part).trim();
  if (text !== '') return text;
  report(
    placeOf(part ?? node),
    'procedure-part',
    part === undefined ? '手順のおわりに <Result> がありません。' : '<Result> に言葉がありません。',
    'うまくいったときに見えるものを <Result>…</Result> に書いてください。',
  );
  return undefined;
}
