import { fold } from '../language/fold.ts';
import { endKey, type Lexicon } from '../language/lexicon.ts';
import type { SynonymData } from './data.ts';
import { keysOf } from './vocabulary.ts';

/** How many other words may stand between the words of a synonym: お金がまだ戻らない matches お金 戻る. */
const widestGap = 2;

interface Pattern {
  readonly keys: readonly number[];
  readonly concept: number;
}

/** A concept found in a sequence of keys, with the positions of its words. */
export interface ConceptAt {
  readonly concept: number;
  readonly positions: readonly number[];
}

/** The groups of words that mean the same. Each group is a search term of its own, called a concept. */
export class Concepts {
  /** Patterns by their first key. */
  readonly #patterns = new Map<number, Pattern[]>();

  constructor(near: SynonymData['near'], lexicon: Lexicon, firstTerm: number) {
    near.forEach((group, index) => {
      for (const member of group) {
        const words = member.split(' ').map((word) => keysOf(lexicon, fold(word)));
        const keys = words.flat();
        const [first] = keys;
        if (first === undefined || words.some((each) => each.length === 0)) continue;
        this.#patterns.set(first, [...(this.#patterns.get(first) ?? []), { keys, concept: firstTerm + index }]);
      }
    });
  }

  /** The concepts in a sequence of keys with their positions; only those in `wanted`, if it is given. */
  find(keys: readonly number[], wanted?: ReadonlySet<number>): ConceptAt[] {
    const found: ConceptAt[] = [];
    for (let first = 0; first < keys.length; first += 1) {
      for (const { keys: pattern, concept } of this.#patterns.get(keys[first] ?? -1) ?? []) {
        const positions = wanted?.has(concept) === false ? undefined : positionsOf(pattern, keys, first);
        if (positions !== undefined) found.push({ concept, positions });
      }
    }
    return found;
  }

  /** The concepts in a sequence of keys. */
  inRow(keys: readonly number[]): number[] {
    return this.find(keys).map(({ concept }) => concept);
  }
}

function positionsOf(pattern: readonly number[], keys: readonly number[], first: number): number[] | undefined {
  const positions = [first];
  for (const key of pattern.slice(1)) {
    const last = positions.at(-1) ?? first;
    const next = keys.indexOf(key, last + 1);
    if (next === -1 || next - last > widestGap + 1 || keys.slice(last, next).includes(endKey)) return undefined;
    positions.push(next);
  }
  return positions;
}
