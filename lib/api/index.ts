export { apiAnswers, apiTexts } from './answers.ts';
export { siteLinks } from './link.ts';
export { missingAnswer } from './missing.ts';
export { answerSearch } from './search-view.ts';
