export { writeHeardPages } from './heard-pages.ts';
export { hearReaders } from './hearing.ts';
export { StoreUnusableError, threadStore } from './thread-store.ts';
