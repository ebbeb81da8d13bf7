export { authorSite } from './author-site.ts';
export { betterPage, payWays } from './better-page.ts';
export { type ThemeList, type TroubleLink, topicsByTheme, troublesByTheme } from './by-theme.ts';
export { readChangeDates } from './change-dates.ts';
export { changedFacts } from './changed-facts.ts';
export { changedPages } from './changed-pages.ts';
export { type Change, readChanges } from './changes.ts';
export { type CoverageFile, type CoveredAddress, coverageFile, coveredAddresses } from './coverage.ts';
export { desksOf } from './desks.ts';
export { directoryOf } from './directory.ts';
export { drawingPage } from './drawing-page.ts';
export { editorSchemas } from './editor-schemas.ts';
export { canonicalUrl, originOf, readEnvironment, siteOrigin } from './environment.ts';
export { FactTexts } from './fact-texts.ts';
export { factPlaceholders, type NamedFact } from './fact-uses.ts';
export { flowFiles } from './flow-files.ts';
export { type FrontFact, namedHours, namedInFront } from './front-facts.ts';
export { handedOverFolder, handedOverVariable, handOver, takeOver } from './handed-over.ts';
export type { Host } from './hosts.ts';
export { keptUnlessRejected } from './kept.ts';
export { listFiles } from './list-files.ts';
export { desksByAudience, guidesForAnyStore } from './list-groups.ts';
export {
  ContentError,
  loadChangedPages,
  loadChanges,
  loadLedger,
  loadOutline,
  loadPagesByTopic,
  loadSite,
} from './load-site.ts';
export { messageRules } from './message-rules.ts';
export { type FormerAddress, formerAddresses, movedAddresses } from './moved-addresses.ts';
export { type Outline, outlineOf } from './outline.ts';
export { factsOf, kindOf, type PageLink, pageLinks, titleOf } from './page-links.ts';
export { pagesByTopic } from './pages-by-topic.ts';
export { countedFact, deadlineFigures, numberFromOthers, offeredChains, paymentFigures } from './payment-figures.ts';
export { projectState } from './project-state.ts';
export { lineInFull, type PublicLine, publicLineId } from './public-lines.ts';
export { publishedFile, publishedText } from './published.ts';
export {
  type Article,
  articleFile,
  type BrokenArticle,
  type Content,
  type Progress,
  type ReadArticle,
} from './read-content.ts';
export { readSource } from './read-source.ts';
export { plainAnchors, plainPages, unlistedPages } from './routes.ts';
export { readSite, readSiteWithDrafts, type Site } from './site.ts';
export { outsideRequests, whileUnchanged } from './while-unchanged.ts';
export { sha256, WorkCache } from './work-cache.ts';
