export type { Notice, SearchAnswer, SearchResult } from './format/answer.ts';
export type { Concepts } from './format/concepts.ts';
export type { Corpus } from './format/corpus.ts';
export type { SectionType } from './format/section.ts';
export { fold } from './language/fold.ts';
export type { Engine } from './rank/engine.ts';
export { sectionUnits, type Unit } from './rank/postings.ts';
export type { Alternative, Slot } from './rank/scoring.ts';
export { openSearch, openSearchOn, type SearchIndex } from './search-index.ts';
