import type { SectionType } from './section.ts';

/** What a search is narrowed to. */
export interface SearchOptions {
  /** How many pages at most; 10 when absent. */
  readonly limit?: number;
  readonly type?: SectionType;
  /** The id of a topic. */
  readonly topic?: string;
}

/** Another section, by its heading. */
export interface SectionLink {
  readonly section: string;
  readonly url: string;
}

/** A page that answers, shown by its best section. */
export interface SearchResult {
  readonly id: string;
  readonly type: SectionType;
  /** The page's title. */
  readonly title: string;
  /** The section's heading; absent for the page's own answer. */
  readonly section?: string;
  readonly url: string;
  /** Plain text around what matched, with `[[` and `]]` round each match. */
  readonly excerpt: string;
  readonly score: number;
  /** Other sections of the same page that match, the best first. */
  readonly more: readonly SectionLink[];
  /** The same thing on other devices. */
  readonly twins?: readonly SectionLink[];
}

/** What a search found. */
export interface SearchAnswer {
  /** The query as it was asked. */
  readonly query: string;
  /** How many pages match, of which `results` holds the first. */
  readonly total: number;
  /** The query in the words that were searched for, when a mistyped word or a nickname was taken for another. */
  readonly didYouMean?: string;
  /** Whether any word of the query is known here; of what nobody here has heard there are no results. */
  readonly isKnown: boolean;
  readonly results: readonly SearchResult[];
}

/** How many pages a search finds, as it may be narrowed. `undefined` stands for any type, or any topic. */
export interface SearchCounts {
  /** Pages of each type, within the topic that was asked for. */
  readonly byType: ReadonlyMap<SectionType | undefined, number>;
  /** Pages of each topic, within the type that was asked for. */
  readonly byTopic: ReadonlyMap<string | undefined, number>;
  /** Pages when nothing is narrowed. */
  readonly unnarrowed: number;
}
