export { breadcrumbs, dataText, howTos, ledgerData, questionPage, webSite } from './json-ld.ts';
export { llmsText } from './llms-text.ts';
export { copyPath, markdownCopies } from './markdown.ts';
