export { maskPrivate, tidyText } from './masking.ts';
export type { Store } from './operations.ts';
export { longestComment, longestWord, reasons } from './reasons.ts';
export { openReader, openStore, type StoreSettings } from './store.ts';
export { StoreRefusal } from './store-errors.ts';
export type { Vote } from './votes.ts';
