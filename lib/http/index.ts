export { problemDetails, problemResponse } from './problem-details.ts';
