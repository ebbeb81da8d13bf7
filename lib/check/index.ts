export { checkProject, currentProblems } from './check-site.ts';
export { findWarnings } from './warnings.ts';
