export { callSheet } from './call-sheet.ts';
export { compose, formsFor, type MessageRules } from './compose.ts';
export { type Draft, textOf, writtenKinds } from './draft.ts';
export { type MessageWords, messagesSchema } from './messages-file.ts';
