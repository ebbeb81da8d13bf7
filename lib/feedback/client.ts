export { formPlaces } from './form-places.ts';
export { keptText, keptWords, tidyText } from './masking.ts';
export { pageLanguage } from './page-language.ts';
export { longestComment, longestWord, type Reason, reasons } from './reasons.ts';
