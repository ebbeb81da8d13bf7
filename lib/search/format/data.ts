import type { SectionType } from './section.ts';

/** Changes whenever older data could not be read by newer code, or the other way round. */
export const formatVersion = 2;

/** What the browser and the server search in. JSON; the same sections and words give the same bytes. */
export interface SearchData {
  readonly format: typeof formatVersion;
  /** Every character of `words`, `grammar` and `tokens`, the most frequent first: see `pack.ts`. */
  readonly alphabet: string;
  /** Words with a reading or endings, packed; one a line as base, reading and kind. */
  readonly words: string;
  /** Forms that carry no meaning, packed; one a line. */
  readonly grammar: string;
  /** What the texts are made of, packed, one a line: each has its number by its place. */
  readonly tokens: string;
  /** The texts as numbers of tokens, packed; each ends with a mark: the title of a page, then heading, text and calls of its sections. */
  readonly texts: string;
  readonly topics: readonly string[];
  readonly pages: readonly PageEntry[];
  readonly sections: readonly SectionEntry[];
  /** The numbers of the sections that only send on. */
  readonly signposts: readonly number[];
  /** The numbers of the sections that are for a few readers. */
  readonly forFew: readonly number[];
  readonly synonyms: SynonymData;
}

/** The numbers in `texts` that are no tokens, and the first that is one. */
export const textEnd = 0;
export const lineEnd = 1;
export const firstToken = 2;

/**
 * Address of a page, its topic's number (-1 for none), how many sections it has, the numbers of pages that it names, and
 * those of pages that say much the same, each with how much of 100.
 */
export type PageEntry = readonly [
  path: string,
  topic: number,
  sections: number,
  nearby: readonly number[],
  alike: readonly number[],
];

/** Anchor, number of the type, and what it shares with its twins. */
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

/** Every type by its number, in the order in which they are offered. */
export const sectionTypes = [
  'guide',
  'procedure',
  'faq',
  'konbini',
  'channel',
  'fact',
] as const satisfies readonly SectionType[];
