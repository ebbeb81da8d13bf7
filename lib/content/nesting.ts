import type { Place } from './problem.ts';

/** The limit protects the parsers, which recurse and would exhaust the stack; no readable text is deeper. */
const deepest = 100;

// Quotes, bullets, numbers and YAML keys at the start of a line; each opens a level.
const marker = /[ \t]*(?:>|(?:[-*+?:]|\d{1,9}[.)])(?=[ \t]))/y;
const emphasis = /\*+|_+|~+/g;
const bracket = /<\/?[A-Za-z]|\/>|[([{}\])]/g;

/** The first line that is nested too deeply; `undefined` when there is none. */
export function findDeepNesting(text: string): Place | undefined {
  let open = 0;
  const index = text.split('\n').findIndex((line) => {
    for (const [sign] of line.matchAll(bracket)) open = Math.max(0, open + (/^(?:<[^/]|[([{])/.test(sign) ? 1 : -1));
    return open > deepest || countMarkers(line) > deepest || (line.match(emphasis)?.length ?? 0) > 4 * deepest;
  });
  return index === -1 ? undefined : { line: index + 1, column: 1 };
}

function countMarkers(line: string): number {
  let count = 0;
  marker.lastIndex = 0;
  while (marker.test(line)) count += 1;
  return count;
}
