import { graphlib, layout } from '@dagrejs/dagre';
import type { DiagramEdge, DiagramNode } from './diagram.ts';

/** A node with its centre and size, in the units of the picture. */
export interface PlacedNode extends DiagramNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An edge with its points and the centre of its label. */
export interface PlacedEdge extends DiagramEdge {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label: { readonly x: number; readonly y: number };
}

/** A diagram with positions. */
export interface PlacedDiagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

interface Sizes {
  readonly node: (node: DiagramNode) => { width: number; height: number };
  readonly label: (edge: DiagramEdge) => { width: number; height: number };
}

/** Lays a diagram out in layers from left to right (dagre), with few crossing edges. */
export function placeDiagram(
  { nodes, edges }: { nodes: readonly DiagramNode[]; edges: readonly DiagramEdge[] },
  sizes: Sizes,
): PlacedDiagram {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 36, marginx: 12, marginy: 12 });
  for (const node of nodes) graph.setNode(node.id, sizes.node(node));
  for (const edge of edges) graph.setEdge(edge.from, edge.to, { ...sizes.label(edge), labelpos: 'c' });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x, y, width: wide, height: high } = graph.node(node.id);
      return { ...node, x, y, width: wide, height: high };
    }),
    edges: edges.map((edge) => {
      const { points, x, y } = graph.edge(edge.from, edge.to);
      return { ...edge, points, label: { x: x ?? 0, y: y ?? 0 } };
    }),
  };
}
