export { changeSentence, changesByDay } from './changes.ts';
export { feedText, topicFeedPath, topicFeedText } from './feed.ts';
export { breadcrumbs, dataText, howTos, ledgerData, questionPage, webSite } from './json-ld.ts';
export { llmsFullPath, llmsFullText } from './llms-full.ts';
export { llmsText, originToCome } from './llms-text.ts';
export { articleCopy, copyPath, factCopy, markdownCopies, type PageArticle, pageArticles } from './markdown.ts';
