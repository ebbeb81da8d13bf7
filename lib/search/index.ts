export { analyseSections } from './analyse.ts';
export type { SearchAnswer, SearchResult, SectionLink } from './answer.ts';
export { type SearchData, sectionTypes } from './data.ts';
export { fold } from './fold.ts';
export type { Analyser, Morpheme } from './morpheme.ts';
export { longestQuery } from './query.ts';
export { openSearch, type SearchIndex } from './search-index.ts';
export type { SearchSection, SectionType } from './section.ts';
export { type Synonyms, synonymsSchema } from './synonyms.ts';
