import type { Hints } from '../hints/hints.ts';
import type { SectionType } from './section.ts';

/** Increase this whenever old code cannot read new data or new code cannot read old data. */
export const formatVersion = 4;

/** What the browser and the server search in. It is JSON; the same sections and words give the same bytes. */
export interface SearchData {
  readonly format: typeof formatVersion;
  /** Every character of `words`, `grammar` and `tokens`, the most frequent first: see `pack.ts`. */
  readonly alphabet: string;
  /** Words with a reading or an inflection, packed: one per line as base, reading and kind. */
  readonly words: string;
  /** Forms without meaning, packed: one per line. */
  readonly grammar: string;
  /** The tokens of all texts, packed: one per line. The line number gives the token's number. */
  readonly tokens: string;
  /**
   * The texts as token numbers, packed. Each text ends with `textEnd`: the title of a page, then heading, text and
   * other wordings (`aliases`) of each of its sections.
   */
  readonly texts: string;
  readonly topics: readonly string[];
  readonly pages: readonly PageEntry[];
  readonly sections: readonly SectionEntry[];
  /** The numbers of sections that only link to the answer. */
  readonly signposts: readonly number[];
  /** The numbers of sections for few readers, under these readers. Example: `seller`. */
  readonly forFew: Readonly<Record<string, readonly number[]>>;
  readonly synonyms: SynonymData;
  /** What is heard in a query beside words to look up. */
  readonly hints: Hints;
}

/** The numbers in `texts` that are not tokens, and the first that is one. */
export const textEnd = 0;
export const lineEnd = 1;
export const firstToken = 2;

/**
 * Path of a page, number of its topic (-1 for none), number of its sections, numbers of related pages, and similar
 * pages as pairs of page number and percent.
 */
export type PageEntry = readonly [
  path: string,
  topic: number,
  sections: number,
  nearby: readonly number[],
  alike: readonly number[],
];

/** Anchor, number of the type, and the value that it shares with its twins. */
export type SectionEntry = readonly [anchor: string, type: number, twin?: string];

/** The synonyms as authors wrote them. */
export interface SynonymData {
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly slips: Readonly<Record<string, readonly string[]>>;
  readonly near: readonly (readonly string[])[];
  readonly asks: Readonly<Record<string, readonly string[]>>;
  readonly weak: readonly string[];
  readonly ignore: readonly string[];
}

/** Every type, in the order in which filters show them. The index is its number. */
export const sectionTypes = [
  'guide',
  'procedure',
  'faq',
  'konbini',
  'channel',
  'fact',
] as const satisfies readonly SectionType[];
