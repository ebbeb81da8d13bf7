import type { Nodes } from 'mdast';
import type { Place } from './problem.ts';
import { findComponent } from './vocabulary.ts';

/** Stands for a character that no rule about text may read: an escape, an entity, a component or other markup. */
export const notText = '\uE000';

const escapes = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});/g;
/**
 * The source of a paragraph, heading or table cell with everything but its plain text replaced, character by character,
 * so that a place in it is the same place in the source.
 */
export function writtenText(node: Nodes, source: string): { text: string; offset: number } {
  const { start, end } = offsetsOf(node);
  const parts: string[] = [];
  let at = start;
  for (const each of textsIn(node)) {
    parts.push(notText.repeat(Math.max(0, each.start - at)));
    parts.push(source.slice(each.start, each.end).replace(escapes, blank));
    at = each.end;
  }
  parts.push(notText.repeat(Math.max(0, end - at)));
  return { text: parts.join(''), offset: start };
}

function blank(part: string): string {
  return notText.repeat(part.length);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function* textsIn(node: Nodes): Generator<Range> {
  if (node.type === 'text') yield offsetsOf(node);
  if (!('children' in node) || isQuotation(node)) return;
  for (const child of node.children) yield* textsIn(child);
}

// Words from a screen, and words that the author has given a reason for, are shown as they stand.
function isQuotation(node: Nodes): boolean {
  const kind = 'name' in node ? findComponent(node.name ?? '')?.kind : undefined;
  return kind === 'phrase' || kind === 'value';
}

function offsetsOf({ position }: Nodes): Range {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/** Tells the place of each offset of a text, in the time of a look-up rather than of a count. */
export class Places {
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.#lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** Where an offset stands, counted from 1 as editors do. */
  at(offset: number): Place {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}
