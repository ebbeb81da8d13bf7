export type { MessageRules } from './compose.ts';
export { type MessageWords, messagesSchema } from './messages-file.ts';
