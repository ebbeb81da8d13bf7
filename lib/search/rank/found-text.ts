import type { Corpus, Row } from '../format/corpus.ts';
import type { Posting } from './postings.ts';
import { weights } from './weights.ts';

const { fields } = weights;

/** Where something occurs that is not in the postings: an unknown text, or two words in sequence. */
export interface Occurrences {
  readonly posting: Posting;
  /** The folded text; absent for a sequence of words. */
  readonly text?: string;
}

/** Finds unknown texts and word sequences by scanning. Its tables are built at the first query that needs them. */
export class FoundText {
  readonly #corpus: Corpus;
  #folded: { title: string; text: string }[] | undefined;
  #headings: (readonly number[])[] | undefined;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** Where a folded text occurs; `undefined` when it does not. */
  text(text: string): Occurrences | undefined {
    this.#folded ??= this.#corpus.sections.map(({ title, heading, text: body }) => ({
      title: this.#fold([...title, 1, ...heading]),
      text: this.#fold(body),
    }));
    const posting: Posting = { units: [], amounts: [] };
    this.#folded.forEach((section, number) => {
      const inTitle = section.title.includes(text) ? fields.heading.weight : 0;
      const amount = inTitle + (section.text.includes(text) ? fields.text.weight : 0);
      if (amount === 0) return;
      posting.units.push(number);
      posting.amounts.push(amount);
    });
    return posting.units.length === 0 ? undefined : { posting, text };
  }

  /** The sections among `candidates` in whose heading one key directly follows another. */
  row(first: number, second: number, candidates: readonly number[]): Occurrences | undefined {
    this.#headings ??= this.#corpus.sections.map(({ title, heading }) =>
      (heading.length === 0 ? title : heading).flatMap((token) => this.#corpus.keys[token] ?? []),
    );
    const headings = this.#headings;
    const units = candidates.filter((section) => isRow(headings[section] ?? [], first, second));
    return units.length === 0 ? undefined : { posting: { units, amounts: units.map(() => fields.heading.weight) } };
  }

  #fold(row: Row): string {
    return row.map((token) => this.#corpus.folded[token]).join('');
  }
}

function isRow(keys: readonly number[], first: number, second: number): boolean {
  return keys.some((key, index) => key === first && keys[index + 1] === second);
}
