export type { SearchAnswer, SearchResult } from './answer.ts';
export { openSearch, type SearchIndex } from './search-index.ts';
export type { SectionType } from './section.ts';
