import type { Nodes } from 'mdast';
import type { Place } from './problem.ts';

/** Where a parsed node begins in its file. */
export function placeOf(node: Pick<Nodes, 'position'>): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
