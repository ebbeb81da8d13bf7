import { conditionsOf, type Test, type When } from './condition.ts';
import type { Flow } from './flow.ts';

/** A node of a flow's diagram. */
export interface DiagramNode {
  readonly id: string;
  readonly kind: 'question' | 'outcome';
}

/** All edges between two nodes, with their conditions. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** The conditions in the order in which they are tried; empty for the default edge. */
  readonly conditions: readonly string[];
  /** Whether the second node is shown within the first, rather than after it. */
  readonly isPart: boolean;
}

/** A flow as a diagram. Edges between the same two nodes are merged. */
export function diagramOf(flow: Flow): { nodes: DiagramNode[]; edges: DiagramEdge[] } {
  const ways = [...flow.edges.values()].flat().map(({ from, to, when }) => ({ from, to, when, isPart: false }));
  const parts = [...flow.parts].flatMap(([from, each]) =>
    each.map(({ part, when }) => ({ from, to: part, when, isPart: true })),
  );
  const edges = new Map<string, DiagramEdge>();
  for (const { from, to, when, isPart } of [...ways, ...parts]) {
    const key = `${from} ${to}`;
    const before = edges.get(key)?.conditions ?? [];
    edges.set(key, { from, to, isPart, conditions: [...before, ...conditionTexts(from, when)] });
  }
  return {
    nodes: [
      ...[...flow.questions.keys()].map((id) => ({ id, kind: 'question' as const })),
      ...flow.outcomes.map((id) => ({ id, kind: 'outcome' as const })),
    ],
    edges: [...edges.values()],
  };
}

/** A flow as Mermaid text, for a README or a review. */
export function mermaid(flow: Flow): string {
  const { nodes, edges } = diagramOf(flow);
  const name = (id: string) => id.replaceAll('-', '_');
  return [
    'flowchart LR',
    ...nodes.map(({ id, kind }) => `  ${name(id)}${kind === 'question' ? `{{"${id}"}}` : `(["${id}"])`}`),
    ...edges.map(({ from, to, conditions, isPart }) => {
      const arrow = isPart ? '-.->' : '-->';
      const label = conditions.length === 0 ? '' : `|"${conditions.join('<br>')}"|`;
      return `  ${name(from)} ${arrow}${label} ${name(to)}`;
    }),
    '',
  ].join('\n');
}

// The name of the question itself is left out.
function conditionTexts(from: string, when: When | undefined): string[] {
  if (when === undefined) return [];
  return conditionsOf(when).map((condition) =>
    Object.entries(condition)
      .map(([question, test]) => {
        const text = test === undefined ? '' : testText(test);
        return question === from ? text : `${question}: ${text}`;
      })
      .join(' & '),
  );
}

function testText(test: Test): string {
  if (typeof test === 'string') return test;
  if ('over' in test) return `> ${test.over.toLocaleString('ja-JP')}円`;
  if ('daysAgoOver' in test) return `> ${test.daysAgoOver}日前`;
  return test.join(' | ');
}
