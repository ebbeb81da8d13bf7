import { fold } from '../language/fold.ts';
import { isEdge } from '../language/lexicon.ts';
import type { Hints, Matter } from './hints.ts';

interface Known {
  readonly matter: Matter;
  readonly names: readonly string[];
  readonly but: readonly string[];
  readonly beside: readonly string[];
}

/** Recognizes what is not the matter of this site. */
export class Elsewhere {
  readonly #known: readonly Known[];
  readonly #ours: readonly string[];

  constructor({ ours, matters }: Hints['elsewhere']) {
    this.#ours = ours.map(fold);
    this.#known = matters.map((matter) => ({
      matter,
      names: matter.names.map(fold),
      but: matter.but.map(fold),
      beside: matter.beside.map(fold),
    }));
  }

  /** The matter that a folded query is about, if it is not one of ours. */
  find(text: string): Matter | undefined {
    const isOurs = this.#ours.some((name) => holds(text, name));
    return this.#known.find(({ matter, names, but, beside }) => {
      if (isOurs && matter.evenHere !== true) return false;
      if (beside.length > 0 && !beside.some((name) => text.includes(name))) return false;
      const rest = but.reduce((left, longer) => left.replaceAll(longer, ' '), text);
      return names.some((name) => holds(rest, name));
    })?.matter;
  }
}

function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + name.length)) return true;
  }
  return false;
}
