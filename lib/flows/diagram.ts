import { conditionsOf, type Test, type When } from './condition.ts';
import type { Flow } from './flow.ts';

/** A node of a flow as a diagram shows it. */
export interface DiagramNode {
  readonly id: string;
  readonly kind: 'question' | 'outcome';
}

/** One or more ways between two nodes, with the conditions on which they are taken. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** What must hold, in the order in which it is tried; empty where nothing else is left. */
  readonly conditions: readonly string[];
  /** Whether the second node is shown within the first, rather than after it. */
  readonly isPart: boolean;
}

/** A flow as nodes and edges, the ways between the same two nodes drawn as one. */
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

/** The same as Mermaid text, for a README or a review. */
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

// The question in hand need not be named again.
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
