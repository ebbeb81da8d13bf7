import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { textAttributes } from './attributes.ts';
import { placeOf } from './place.ts';
import type { Report } from './problem.ts';
import { isComponent, vocabulary } from './vocabulary.ts';

/** Reports what keeps the procedures in a `<Devices>` from being tabs: each is for another device. */
export function checkDevices(node: MdxJsxFlowElement, report: Report): void {
  const seen = new Set<string>();
  const add = (place: Nodes, found: string, fix: string) => report(placeOf(place), 'procedure-devices', found, fix);
  for (const child of node.children) {
    if (child.type !== 'mdxJsxFlowElement' || !isComponent(child, 'Procedure')) {
      add(child, '<Devices> の中に、<Procedure> でないものがあります。', '<Devices> の外に出してください。');
      continue;
    }
    const { device = '' } = textAttributes(child, vocabulary.Procedure.attributes);
    if (device === '' || device === 'any') {
      add(child, 'どの端末の手順か書かれていません。', 'device="pc" / "smartphone" / "app" のどれかを書いてください。');
    } else if (seen.has(device)) {
      add(child, `device="${device}" の手順が2つあります。`, '1つにまとめるか、device を直してください。');
    }
    seen.add(device);
  }
  if (node.children.length >= 2) return;
  add(
    node,
    '<Devices> の中の手順が足りません。',
    '端末ごとの <Procedure> を2つ以上並べるか、<Devices> を外してください。',
  );
}
