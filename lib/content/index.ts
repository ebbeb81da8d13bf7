export { type ArticleKind, type ArticleSource, type ParsedArticle, parseArticle } from './article.ts';
export type { Body, OutlineEntry, Reference } from './body.ts';
export { articleFields, type Audience, audiences, oneOf, strictRecord, textLine, wholeNumber } from './fields.ts';
export { parseYaml } from './front-matter.ts';
export { suggest } from './nearest.ts';
export { findPhoneNumber } from './phone-number.ts';
export type { Procedure, Step } from './procedure.ts';
export { type AuthorProblem, formatProblem, type Report, sortProblems } from './problem.ts';
export { type ComponentName, componentNames, type Device, devices } from './vocabulary.ts';
