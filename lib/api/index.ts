export { apiAnswers, apiTexts } from './answers.ts';
export { siteLinks } from './link.ts';
export { missingAnswer } from './missing.ts';
export {
  addressModel,
  channelModel,
  factModel,
  factPageModel,
  faqModel,
  flowModel,
  guideModel,
  konbiniListModel,
  konbiniModel,
  linkModel,
  outcomeModel,
  procedureModel,
  questionModel,
  searchModel,
  sourceModel,
} from './models.ts';
export { answerSearch, searchView } from './search-view.ts';
