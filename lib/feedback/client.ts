export { formPlaces } from './form-places.ts';
export { maskPrivate, tidyText } from './masking.ts';
export { longestComment, longestWord, type Reason, reasons } from './reasons.ts';
