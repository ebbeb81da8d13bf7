export type { SearchAnswer, SearchResult } from './answer.ts';
export type { Concepts } from './concepts.ts';
export type { Corpus } from './corpus.ts';
export type { Engine } from './engine.ts';
export { sectionUnits, type Unit } from './postings.ts';
export type { Alternative, Slot } from './scoring.ts';
export { openSearch, openSearchOn, type SearchIndex } from './search-index.ts';
export type { SectionType } from './section.ts';
