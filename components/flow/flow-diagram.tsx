import type { DiagramEdge, DiagramNode, PlacedDiagram } from '#lib/flows/index.ts';
import { isWide } from '#lib/ja/index.ts';

interface Props {
  /** Prefix for ids, because a page may have several diagrams. */
  id: string;
  title: string;
  diagram: PlacedDiagram;
  /** The text of a node, shown below its id. */
  nameOf: (node: DiagramNode) => string;
}

const line = 16;
const idSize = 11;
const mostInLine = 15;

/** A flow as a diagram: questions to the left of what they lead to, conditions on the edges. */
export function FlowDiagram({ id, title, diagram, nameOf }: Props) {
  const { width, height, nodes, edges } = diagram;
  return (
    <svg
      viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
      width={Math.ceil(width)}
      height={Math.ceil(height)}
      role="img"
      aria-label={title}
      className="flow-diagram"
    >
      <defs>
        <marker id={`${id}-arrow`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {edges.map(({ from, to, points, isPart }) => (
        <path
          key={`${from} ${to}`}
          d={pathThrough(points)}
          className={isPart ? 'flow-edge flow-edge-part' : 'flow-edge'}
          markerEnd={`url(#${id}-arrow)`}
        />
      ))}
      {edges.map(({ from, to, label, conditions }) => (
        <g key={`${from} ${to}`} className="flow-label">
          {conditions.map((text, index) => (
            <text
              key={text}
              x={label.x}
              y={label.y + (index - (conditions.length - 1) / 2) * (idSize + 3)}
              textAnchor="middle"
            >
              {text}
            </text>
          ))}
        </g>
      ))}
      {nodes.map((node) => (
        <g key={node.id} className={`flow-node flow-node-${node.kind}`}>
          <rect
            x={node.x - node.width / 2}
            y={node.y - node.height / 2}
            width={node.width}
            height={node.height}
            rx={node.kind === 'question' ? 4 : 14}
          />
          <text x={node.x} y={node.y - node.height / 2 + line} textAnchor="middle" className="flow-id">
            {node.id}
          </text>
          {linesOf(nameOf(node)).map((text, index) => (
            <text key={text} x={node.x} y={node.y - node.height / 2 + line * (index + 2)} textAnchor="middle">
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The drawn size of a node with this text. */
export function nodeSize(name: string) {
  return (node: DiagramNode) => {
    const widest = Math.max(widthOf(node.id, idSize), ...linesOf(name).map((text) => widthOf(text, 12)));
    return { width: widest + 20, height: line * (linesOf(name).length + 1) + 8 };
  };
}

/** The space that the conditions of an edge need. */
export function labelSize({ conditions }: DiagramEdge) {
  return {
    width: Math.max(0, ...conditions.map((text) => widthOf(text, idSize))),
    height: conditions.length * (idSize + 3),
  };
}

// Kanji and kana are as wide as they are high; Latin letters are about half as wide.
function widthOf(text: string, size: number): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? size : size * 0.6), 0);
}

function linesOf(name: string): string[] {
  const characters = [...name];
  return Array.from({ length: Math.ceil(characters.length / mostInLine) }, (_, index) =>
    characters.slice(index * mostInLine, (index + 1) * mostInLine).join(''),
  );
}

function pathThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
