export { analyseSections } from './analyse.ts';
export type { SearchAnswer, SearchOptions, SearchResult, SectionLink } from './answer.ts';
export type { SearchData } from './data.ts';
export { openSearch, type SearchIndex } from './search-index.ts';
export type { SearchSection, SectionType } from './section.ts';
