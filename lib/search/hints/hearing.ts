import type { State } from '../language/state.ts';
import type { Sign } from '../query/signs.ts';
import type { Hint, Hints } from './hints.ts';

/** A query as hints are matched against it. */
export interface Heard {
  readonly signs: readonly Sign[];
  /** The folded query. */
  readonly text: string;
}

/** A word of a pattern. */
interface Word {
  /** Keys in sequence; none for a text that the lexicon does not know. */
  readonly keys: readonly number[];
  readonly text: string;
  readonly state?: State;
  readonly isSuffered?: true;
}

/** The words of a pattern, each with its alternatives. All of them must be in the query, in any order. */
type Pattern = readonly (readonly Word[])[];

interface Ready {
  readonly hint: Hint;
  readonly hear: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

/** Hears in a query what must be answered first. */
export class Hearing {
  readonly #ready: readonly Ready[];

  /** `keysOf` gives the keys of the words in a text, and `fold` its folded form. */
  constructor({ groups, hints }: Hints, keysOf: (text: string) => readonly number[], fold: (text: string) => string) {
    const wordOf = (written: string): Word => {
      const [text = '', mark = ''] = written.split(':');
      const parts = text.startsWith('〈') ? [[]] : text.split(' ').map(keysOf);
      return { keys: parts.some(({ length }) => length === 0) ? [] : parts.flat(), text: fold(text), ...marks[mark] };
    };
    const groupOf = new Map(Object.entries(groups).map(([name, words]) => [`〈${name}〉`, words.map(wordOf)]));
    const patternOf = (written: string): Pattern =>
      written.split(' ').map((part) => groupOf.get(part) ?? [wordOf(part)]);
    this.#ready = hints.map((hint) => ({ hint, hear: hint.hear.map(patternOf), unless: hint.unless.map(patternOf) }));
  }

  /** The first hint that is heard. */
  find(heard: Heard): Hint | undefined {
    return this.#ready.find(
      ({ hint, hear, unless }) =>
        hear.some((pattern) => isHeard(pattern, heard) && (!hint.alone || isAll(pattern, heard))) &&
        !unless.some((pattern) => isHeard(pattern, heard)),
    )?.hint;
  }
}

const marks: Readonly<Record<string, Pick<Word, 'state' | 'isSuffered'>>> = {
  した: { state: 'done' },
  ない: { state: 'not' },
  前: { state: 'before' },
  された: { isSuffered: true },
};

function isHeard(pattern: Pattern, heard: Heard): boolean {
  return pattern.every((words) => words.some((word) => holds(word, heard)));
}

/** Whether a query holds nothing else than a pattern. */
function isAll(pattern: Pattern, { signs }: Heard): boolean {
  const keys = new Set(pattern.flatMap((words) => words.flatMap((word) => word.keys)));
  return signs.every(({ key }) => keys.has(key));
}

/** How many other words may stand between the words of one member of a group. */
const widestGap = 2;

function holds({ keys, text, state, isSuffered }: Word, heard: Heard): boolean {
  if (keys.length === 0) return heard.text.includes(text);
  const { signs } = heard;
  return signs.some(({ key }, start) => {
    if (key !== keys[0]) return false;
    let at = start;
    for (const wanted of keys.slice(1)) {
      const next = signs.findIndex((sign, index) => index > at && sign.key === wanted);
      if (next === -1 || next - at > widestGap + 1) return false;
      at = next;
    }
    const last = signs[at];
    return (state === undefined || last?.state === state) && (isSuffered === undefined || last?.isSuffered === true);
  });
}
