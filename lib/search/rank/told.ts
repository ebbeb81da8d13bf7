import type { Corpus, Row } from '../format/corpus.ts';
import { type State, stateOf } from '../language/state.ts';
import type { Sign } from '../query/signs.ts';

/** What names tell of their words: whether it happened, did not happen, or is still to come. Read when first asked for. */
export class Told {
  readonly #rows: readonly Row[];
  readonly #corpus: Pick<Corpus, 'folded' | 'keys'>;
  readonly #states: Map<number, ReadonlySet<State>>[];

  constructor(rows: readonly Row[], corpus: Pick<Corpus, 'folded' | 'keys'>) {
    this.#rows = rows;
    this.#corpus = corpus;
    this.#states = rows.map(() => new Map());
  }

  /** Whether a name tells the opposite of a word of a query, and nowhere the same. */
  isOpposite(name: number, { key, state }: Sign): boolean {
    if (state === undefined) return false;
    const told = this.#statesOf(name, key);
    return !told.has(state) && opposites[state].some((other) => told.has(other));
  }

  /** Whether a name tells the same of a word of a query. */
  isSame(name: number, { key, state }: Sign): boolean {
    return state !== undefined && this.#statesOf(name, key).has(state);
  }

  #statesOf(name: number, key: number): ReadonlySet<State> {
    const known = this.#states[name]?.get(key);
    if (known !== undefined) return known;
    const row = this.#rows[name] ?? [];
    const states = new Set(row.flatMap((token, at) => this.#stateAt(row, token, at, key) ?? []));
    this.#states[name]?.set(key, states);
    return states;
  }

  #stateAt(row: Row, token: number, at: number, key: number): State | undefined {
    const { keys, folded } = this.#corpus;
    if (keys[token]?.at(-1) !== key) return undefined;
    const word = folded[token] ?? '';
    let rest = '';
    for (let next = at + 1; next < row.length && rest.length < longestRest; next += 1) rest += folded[row[next] ?? 0];
    return stateOf(word, rest.split(/[、。!?\n」』]/)[0] ?? '', !/[ぁ-ゖ]$/.test(word));
  }
}

const longestRest = 12;

const opposites: Readonly<Record<State, readonly State[]>> = {
  done: ['not', 'before'],
  not: ['done'],
  before: ['done'],
};
