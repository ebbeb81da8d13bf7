export { countMorphemes } from './analyser.ts';
export { firstSearchData, type SearchIngredients, searchData, searchIngredients } from './search-data.ts';
export { type Narrowing, type SearchPage, type Stretch, searchPage } from './search-page.ts';
export { readSearchPage, readSearchRequest, type SearchPageRequest, type SearchRequest } from './search-request.ts';
export { searchSections } from './search-sections.ts';
