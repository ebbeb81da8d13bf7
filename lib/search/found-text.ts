import { type Corpus, type Row, writtenRow } from './corpus.ts';
import { fold } from './fold.ts';
import { type Field, fields, type Posting, sectionUnits } from './postings.ts';

/** Where something stands that is no term of its own: a text that is no word, or two words in a row. */
export interface Occurrences {
  readonly sections: Posting;
  readonly pages: Posting;
  /** The folded text, where it is one. */
  readonly text?: string;
}

/** Finds texts and rows of words as they stand. What it needs is made when the first query asks for it. */
export class FoundText {
  readonly #corpus: Corpus;
  #folded: { title: string; text: string }[] | undefined;
  #keys: (readonly [Field, readonly number[]])[][] | undefined;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** Where a folded text stands; `undefined` when nowhere. */
  text(text: string): Occurrences | undefined {
    this.#folded ??= this.#corpus.sections.map(({ title, heading, text: body }) => ({
      title: this.#fold([...title, 1, ...heading]),
      text: this.#fold(body),
    }));
    const found = this.#gather(this.#folded, (section) => {
      const inTitle = section.title.includes(text) ? fields.heading.weight : 0;
      return inTitle + (section.text.includes(text) ? fields.text.weight : 0);
    });
    return found && { ...found, text };
  }

  /** Where one key follows another, of the sections that hold both. */
  row(first: number, second: number, candidates: readonly number[]): Occurrences | undefined {
    this.#keys ??= sectionUnits(this.#corpus).map((unit) =>
      unit.map(([field, row]) => [field, row.flatMap((token) => this.#corpus.keys[token] ?? [])]),
    );
    const keys = this.#keys;
    return this.#gather(
      candidates,
      (section) =>
        (keys[section] ?? []).reduce(
          (sum, [field, own]) => sum + (isRow(own, first, second) ? fields[field].weight : 0),
          0,
        ),
      (section) => section,
    );
  }

  #fold(row: Row): string {
    return fold(writtenRow(this.#corpus, row));
  }

  #gather<Item>(
    items: readonly Item[],
    amountOf: (item: Item) => number,
    numberOf: (item: Item, index: number) => number = (_, index) => index,
  ): Occurrences | undefined {
    const sections: Posting = { units: [], amounts: [] };
    const pages = new Map<number, number>();
    items.forEach((item, index) => {
      const amount = amountOf(item);
      if (amount === 0) return;
      const section = numberOf(item, index);
      sections.units.push(section);
      sections.amounts.push(amount);
      const page = this.#corpus.sections[section]?.page ?? 0;
      pages.set(page, Math.max(amount, pages.get(page) ?? 0));
    });
    if (sections.units.length === 0) return undefined;
    return { sections, pages: { units: [...pages.keys()], amounts: [...pages.values()] } };
  }
}

function isRow(keys: readonly number[], first: number, second: number): boolean {
  return keys.some((key, index) => key === first && keys[index + 1] === second);
}
