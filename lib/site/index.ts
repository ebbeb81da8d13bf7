export { type Article, type ReadArticle } from './read-content.ts';
export { ContentError, loadSite, readSite, type Site } from './site.ts';
