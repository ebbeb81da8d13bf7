import type { SectionType } from './section.ts';

/** The filters of a search. */
export interface SearchOptions {
  /** The largest number of pages to return; 10 when absent. */
  readonly limit?: number;
  readonly type?: SectionType;
  /** The id of a topic. */
  readonly topic?: string;
}

/** A link to another section. */
export interface SectionLink {
  readonly section: string;
  readonly url: string;
}

/** A page that answers the query, shown by its best section. */
export interface SearchResult {
  readonly id: string;
  readonly type: SectionType;
  /** The page's title. */
  readonly title: string;
  /** The section's heading; absent for the page's own answer. */
  readonly section?: string;
  readonly url: string;
  /** Plain text around the match, with `[[` and `]]` round each match. */
  readonly excerpt: string;
  readonly score: number;
  /** Other matching sections of the same page, the best first. */
  readonly more: readonly SectionLink[];
  /** The same procedure for other devices. */
  readonly twins?: readonly SectionLink[];
}

/** What is told above the results. */
export interface Notice {
  /** `urgent`: what to do first. `elsewhere`: this is not our matter. `language`: what there is for a foreign language. */
  readonly kind: 'urgent' | 'elsewhere' | 'language';
  readonly id: string;
  readonly say: string;
  /** The language of `say`, if it is not Japanese. */
  readonly lang?: string;
}

/** The answer to a search. */
export interface SearchAnswer {
  /** The query as typed. */
  readonly query: string;
  /** How many pages match in total; `results` holds the first of them. */
  readonly total: number;
  /** The query in the words that were searched for, when a typo was corrected or a nickname replaced. */
  readonly didYouMean?: string;
  /** Whether any word of the query is known. A query without a known word has no results. */
  readonly isKnown: boolean;
  /** What must be told before the results, the gravest first. */
  readonly notices: readonly Notice[];
  readonly results: readonly SearchResult[];
}

/** How many pages match under each filter. `undefined` stands for any type, or any topic. */
export interface SearchCounts {
  /** Pages of each type, within the selected topic. */
  readonly byType: ReadonlyMap<SectionType | undefined, number>;
  /** Pages of each topic, within the selected type. */
  readonly byTopic: ReadonlyMap<string | undefined, number>;
  /** Pages without any filter. */
  readonly unnarrowed: number;
}
