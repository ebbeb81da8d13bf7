export { checkProject, currentProblems } from './check-site.ts';
export { recordWith } from './published.ts';
export { findWarnings } from './warnings.ts';
