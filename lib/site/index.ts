export { type ChangedPage, changedPages } from './changed-pages.ts';
export { type BrowserScript, browserScript } from './browser-script.ts';
export { canonicalUrl, type Environment, readEnvironment, siteOrigin } from './environment.ts';
export type { Host } from './hosts.ts';
export { cacheControl, securityHeaders } from './http-headers.ts';
export { type PageLink, pageLinks, titleOf } from './page-links.ts';
export type { Article, Progress, ReadArticle } from './read-content.ts';
export { ContentError, loadSite, readSite, type Site } from './site.ts';
export { FrameworkChangeError, type StripReport, stripBuild, stripFramework } from './static-pages.ts';
