import type { SearchAnswer } from '#lib/search/client.ts';

/** What the page asks of the worker: to open the data at an address, then to search in it. */
export type ToWorker =
  | { readonly type: 'open'; readonly path: string }
  | { readonly type: 'search'; readonly id: number; readonly query: string };

/** What the worker tells the page. After `failed` it answers nothing. */
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: SearchAnswer }
  | { readonly type: 'failed' };

/** How many pages the box offers. */
export const pagesOffered = 8;
