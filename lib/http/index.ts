export { acceptWeights } from './accept.ts';
export { databaseHeader } from './database-header.ts';
export { entityTag } from './entity-tag.ts';
export { newestVersion } from './newest-version.ts';
export { problemBytes, problemDetails, problemResponse } from './problem-details.ts';
export { securityText } from './security-text.ts';
