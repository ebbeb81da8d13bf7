export { feedbackDoor } from './feedback-door.ts';
export { type HeardPages, writeHeardPages } from './heard-pages.ts';
export { hearReaders } from './hearing.ts';
export { signalsDoor } from './signals-door.ts';
export { StoreUnusableError, threadStore } from './thread-store.ts';
