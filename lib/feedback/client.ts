export { formPlaces } from './form-places.ts';
export { longestComment, longestWord, type Reason } from './reasons.ts';
