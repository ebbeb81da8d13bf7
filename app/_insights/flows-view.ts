import type { Table } from '#components/insights/table.tsx';
import { insightsWords } from '#components/insights/words.ts';
import { diagramOf, type Flow } from '#lib/flows/index.ts';
import { type FlowName, type Insights, shareOf } from '#lib/insights/index.ts';
import { percent } from './votes-view.ts';

const words = insightsWords.flows;
type Ways = Extract<Insights, { at: 'flows' }>['ways'][FlowName];

/** A flow with how often its ways were taken: a diagram whose edges carry the counts, and the same as tables. */
export function flowView(flow: Flow, ways: Ways, nameOf: (node: string) => string) {
  const diagram = diagramOf(flow);
  const left = new Map<string, { reached: number; left: number }>();
  for (const { node, reached, left_here: here } of ways) {
    const before = left.get(node) ?? { reached: 0, left: 0 };
    left.set(node, { reached: before.reached + reached, left: before.left + here });
  }
  const countOf = (from: string, to: string) =>
    ways.find((way) => way.from_node === from && way.node === to)?.reached ?? 0;
  return {
    diagram: {
      nodes: diagram.nodes,
      edges: diagram.edges.map((edge) => {
        const count = countOf(edge.from, edge.to);
        return { ...edge, conditions: count === 0 ? [] : [count.toLocaleString('ja-JP')] };
      }),
    },
    nameOf: (node: string) => {
      const { left: here } = left.get(node) ?? { left: 0 };
      return here === 0 ? nameOf(node) : `${nameOf(node)}（${words.leftHere(here)}）`;
    },
    leaving: leavingTable(flow, left, nameOf),
    ways: wayTable(ways, nameOf),
  };
}

function leavingTable(
  flow: Flow,
  nodes: ReadonlyMap<string, { readonly reached: number; readonly left: number }>,
  nameOf: (node: string) => string,
): Table {
  // Whoever stops at an outcome has an answer.
  const rows = [...nodes].filter(([node, { left }]) => left > 0 && flow.questions.has(node));
  return {
    name: words.leaving,
    heads: [words.question, words.left, words.reached, words.share],
    rows: rows
      .sort(([, a], [, b]) => b.left - a.left)
      .map(([node, { reached, left }]) => {
        const share = shareOf(Math.min(left, reached), reached);
        return [
          { text: nameOf(node) || node, href: `${flow.path}/${node}` },
          left,
          reached,
          { text: percent(share), share },
        ];
      }),
  };
}

function wayTable(ways: Ways, nameOf: (node: string) => string): Table {
  return {
    name: words.ways,
    heads: [words.from, words.to, words.reached, words.left],
    rows: [...ways]
      .sort((a, b) => b.reached - a.reached)
      .map(({ from_node: from, node, reached, left_here: left }) => [
        from === '' ? words.entered : named(from, nameOf),
        named(node, nameOf),
        reached,
        left,
      ]),
  };
}

function named(node: string, nameOf: (node: string) => string): string {
  const name = nameOf(node);
  return name === '' ? node : `${name}（${node}）`;
}
