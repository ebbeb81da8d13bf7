export { countMorphemes } from './analyser.ts';
export {
  browserAssets,
  browserAssets,
  builtAssets,
  builtAssets,
  dataAsset,
  makeAssets,
  makeAssets,
} from './browser-assets.ts';
export type { Asset } from './browser-scripts.ts';
export { changedFacts } from './changed-facts.ts';
export { type ChangedPage, changedPages } from './changed-pages.ts';
export { directoryOf } from './directory.ts';
export { editorSchemas } from './editor-schemas.ts';
export { canonicalUrl, readEnvironment, siteOrigin } from './environment.ts';
export type { Host } from './hosts.ts';
export { cacheControl, securityHeaders } from './http-headers.ts';
export { listFiles } from './list-files.ts';
export { messageRules } from './message-rules.ts';
export { factsOf, type PageLink, pageLinks } from './page-links.ts';
export { paymentFigures } from './payment-figures.ts';
export { builtData, preparedData } from './prepared-data.ts';
export type { Article, Progress } from './read-content.ts';
export { type SearchIngredients, searchData, searchIngredients } from './search-data.ts';
export { searchIndex } from './search-index.ts';
export { type Narrowing, type SearchPage, searchPage } from './search-page.ts';
export { type SearchPaths, searchPaths } from './search-paths.ts';
export { readSearchPage, readSearchRequest, type SearchPageRequest } from './search-request.ts';
export { searchSections } from './search-sections.ts';
export { ContentError, loadSite, readSite, type Site } from './site.ts';
export { carriesFramework, FrameworkChangeError, stripBuild, stripFramework } from './static-pages.ts';
export { findWarnings } from './warnings.ts';
