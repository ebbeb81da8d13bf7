import { type Form, hasMeaning } from '../language/lexicon.ts';
import { steady } from '../language/steady.ts';

/** A form that starts with what the reader has typed. */
export interface Completion {
  readonly text: string;
  readonly form: Form;
  /** The form's cost, lowered if it often follows the word before it. */
  readonly cost: number;
}

/** How often one key follows another in our texts. */
export type Following = (before: number, key: number) => number;

/** The scale of the probability sums. It keeps small probabilities above the rounding of `steady`. */
const certain = 1e6;
/** How strongly it counts that the word is known to follow the one before it. */
const followingWeight = 1.5;
/** How strongly it counts that the typed text is already the whole word. */
const exactBonus = 6;

/** Completes words that a reader has begun to type. */
export class Completions {
  readonly #forms: ReadonlyMap<string, Form>;
  readonly #following: Following;
  /** Forms in order, with the cumulative sums of their probabilities. */
  readonly #sorted: readonly string[];
  readonly #sums: Float64Array;

  constructor(forms: ReadonlyMap<string, Form>, following: Following) {
    this.#forms = forms;
    this.#following = following;
    this.#sorted = [...forms].flatMap(([text, form]) => (hasMeaning(form) ? [text] : [])).sort();
    this.#sums = new Float64Array(this.#sorted.length + 1);
    this.#sorted.forEach((text, index) => {
      const likely = steady(Math.exp(-(forms.get(text)?.cost ?? Number.POSITIVE_INFINITY)) * certain);
      this.#sums[index + 1] = (this.#sums[index] ?? 0) + likely;
    });
  }

  /** The cost of a prefix: how unlikely it is that any form starts with it. Infinite when none does. */
  cost(beginning: string): number {
    const [from, to] = this.#range(beginning);
    return steady(Math.log(certain / ((this.#sums[to] ?? 0) - (this.#sums[from] ?? 0))));
  }

  /** The forms that start with any of these prefixes, one per word, the likeliest after the key `before` first. */
  of(beginnings: readonly string[], before: number | undefined): Completion[] {
    const best = new Map<string, Completion>();
    for (const text of beginnings.flatMap((beginning) => this.#sorted.slice(...this.#range(beginning)))) {
      const form = this.#forms.get(text);
      const [key] = form?.keys ?? [];
      if (form === undefined || key === undefined) continue;
      const pairs = before === undefined ? 0 : this.#following(before, key);
      const exact = beginnings.includes(text) ? exactBonus : 0;
      const completion = { text, form, cost: steady(form.cost - exact - followingWeight * Math.log(1 + pairs)) };
      const word = form.keys.join(' ');
      if (completion.cost < (best.get(word)?.cost ?? Number.POSITIVE_INFINITY)) best.set(word, completion);
    }
    return [...best.values()].sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1));
  }

  #range(beginning: string): readonly [from: number, to: number] {
    return [this.#lowerBound(beginning), this.#lowerBound(`${beginning}\uffff`)];
  }

  #lowerBound(text: string): number {
    let from = 0;
    let to = this.#sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle] ?? '') < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
