export { problemDetails, problemResponse } from './problem-details.ts';
export { securityText } from './security-text.ts';
