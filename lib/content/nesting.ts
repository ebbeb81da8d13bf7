import type { Place } from './problem.ts';

/** Deeper than any reader can follow. Parsers recurse, and end the whole process when the stack is used up. */
const deepest = 100;

// Quotes, bullets, numbers and YAML keys that open a level each at the beginning of a line.
const marker = /[ \t]*(?:>|(?:[-*+?:]|\d{1,9}[.)])(?=[ \t]))/y;
const emphasis = /\*+|_+|~+/g;
const bracket = /<\/?[A-Za-z]|\/>|[([{}\])]/g;

/** A text without the lines that are nested deeper than can be read, and the place of the first of them. */
export interface Shallow {
  /** Blank where those lines were, so that all other lines keep their places. */
  readonly text: string;
  readonly deep?: Place;
}

/** Takes out the lines that are nested too deep, so that the rest of the text can still be checked. */
export function cutDeepNesting(text: string): Shallow {
  const depth = new Depth();
  let deep: Place | undefined;
  const lines = text.split('\n').map((line, index) => {
    if (!depth.isTooDeep(line)) return line;
    deep ??= { line: index + 1, column: 1 };
    return '';
  });
  return deep === undefined ? { text } : { text: lines.join('\n'), deep };
}

class Depth {
  // Tags and braces stay open from one paragraph to the next; the brackets of a link do not.
  #tags = 0;
  #brackets = 0;

  isTooDeep(line: string): boolean {
    if (line.trim() === '') {
      this.#brackets = 0;
      return false;
    }
    const [tags, brackets] = this.#after(line);
    const isDeep = tags + brackets > deepest || countMarkers(line) > deepest || countEmphasis(line) > 4 * deepest;
    if (!isDeep) [this.#tags, this.#brackets] = [tags, brackets];
    return isDeep;
  }

  #after(line: string): [tags: number, brackets: number] {
    let tags = this.#tags;
    let brackets = this.#brackets;
    for (const [sign] of line.matchAll(bracket)) {
      const step = /^(?:<[^/]|[([{])/.test(sign) ? 1 : -1;
      if (/^[([\])]$/.test(sign)) brackets = Math.max(0, brackets + step);
      else tags = Math.max(0, tags + step);
    }
    return [tags, brackets];
  }
}

function countEmphasis(line: string): number {
  return line.match(emphasis)?.length ?? 0;
}

function countMarkers(line: string): number {
  let count = 0;
  marker.lastIndex = 0;
  while (marker.test(line)) count += 1;
  // A bullet within a bullet is indented by two spaces or more.
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return count === 0 ? 0 : count + Math.floor(indent / 2);
}
