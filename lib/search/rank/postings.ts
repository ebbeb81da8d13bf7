import type { Concepts } from '../format/concepts.ts';
import type { Corpus, Row } from '../format/corpus.ts';
import { endKey, notKey } from '../language/lexicon.ts';
import { weights } from './weights.ts';

/** The units that contain a term, and its frequency in each, weighted by field and normalized by the field's length. */
export interface Posting {
  readonly units: number[];
  readonly amounts: number[];
}

/** Postings by term. Terms are the keys of the lexicon, followed by the concepts. */
export type Postings = Pick<ReadonlyMap<number, Posting>, 'get' | 'has'>;

export type Field = keyof typeof weights.fields;

/** The fields of a section. */
export type Unit = readonly (readonly [Field, Row])[];

/** The sections of a corpus by field. For a page's own answer, the page's title is the heading. */
export function sectionUnits({ sections }: Corpus): Unit[] {
  return sections.map(({ title, heading, text, aliases }) =>
    heading.length === 0
      ? [
          ['heading', title],
          ['text', text],
          ['aliases', aliases],
        ]
      : [
          ['heading', heading],
          ['title', title],
          ['text', text],
          ['aliases', aliases],
        ],
  );
}

/** Builds an inverted index of units. */
export function invert(units: readonly Unit[], keysOf: Corpus['keys'], concepts: Concepts): Postings {
  const average = averageLengths(units);
  const postings = new Map<number, Posting>();
  units.forEach((unit, number) => {
    const amounts = new Map<number, number>();
    for (const [field, row] of unit) {
      const { weight, length } = weights.fields[field];
      const share = weight / (1 - length + length * (row.length / average[field]));
      const keys = row.flatMap((token) => keysOf[token] ?? []);
      for (const term of [...keys, ...concepts.inRow(keys)]) amounts.set(term, (amounts.get(term) ?? 0) + share);
    }
    for (const [term, amount] of amounts) put(postings, term, number, amount);
  });
  return postings;
}

function put(postings: Map<number, Posting>, term: number, unit: number, amount: number): void {
  let posting = postings.get(term);
  if (posting === undefined) {
    posting = { units: [], amounts: [] };
    postings.set(term, posting);
  }
  posting.units.push(unit);
  posting.amounts.push(amount);
}

function averageLengths(units: readonly Unit[]): Record<Field, number> {
  const averages = { title: 1, heading: 1, text: 1, aliases: 1 };
  for (const field of ['title', 'heading', 'text', 'aliases'] as const) {
    const lengths = units.flatMap((unit) =>
      unit.flatMap(([name, row]) => (name === field && row.length > 0 ? [row.length] : [])),
    );
    averages[field] = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1));
  }
  return averages;
}

/** How often each key directly follows another; read it with `pairOf`. */
export function countPairs(rows: Iterable<Row>, keysOf: Corpus['keys']): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (const row of rows) {
    const keys = row.flatMap((token) => keysOf[token] ?? []);
    keys.forEach((key, index) => {
      const next = keys[index + 1];
      if (next === undefined || next === notKey || next === endKey) return;
      pairs.set(pairOf(key, next), (pairs.get(pairOf(key, next)) ?? 0) + 1);
    });
  }
  return pairs;
}

/** One number for two keys in sequence. */
export function pairOf(first: number, second: number): number {
  return first * 0x10_0000 + second;
}
