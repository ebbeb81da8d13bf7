export { isTaken } from './anchors.ts';
export {
  type ArticleKind,
  type ArticleRest,
  type ArticleSource,
  isDraft,
  type ParsedArticle,
  parseArticle,
  placeOfField,
  reportPhoneNumbers,
  withPlainLineEnds,
} from './article.ts';
export type { Body, OutlineEntry } from './body.ts';
export { decodeText } from './encoding.ts';
export {
  type Audience,
  articleFields,
  asked,
  askedFields,
  audiences,
  fewReaders,
  movedFrom,
  oneOf,
  strictRecord,
  textLine,
  wholeNumber,
  withoutRepeats,
} from './fields.ts';
export { parseYaml, placeInYaml } from './front-matter.ts';
export { type TermWords, termComponent } from './mark-terms.ts';
export { blockNames, escaped } from './markdown-text.ts';
export { nearest, suggest } from './nearest.ts';
export { findPhoneNumbers } from './phone-number.ts';
export { type AuthorProblem, formatProblem, type Place, type Report, sortProblems } from './problem.ts';
export type { Procedure, Step } from './procedure.ts';
export { factId, factIdForm, isFactId, partPath, sitePath } from './reference-fields.ts';
export type { TextPart } from './text-parts.ts';
export { type ComponentName, type ComponentProps, type Device, devices } from './vocabulary.ts';
