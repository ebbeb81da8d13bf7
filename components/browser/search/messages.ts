import type { SearchAnswer } from '#lib/search/client.ts';

/** Messages to the worker: open the data at an address, and until then the small data at `first`; then search in it. */
export type ToWorker =
  | { readonly type: 'open'; readonly path: string; readonly first: string }
  | { readonly type: 'search'; readonly id: number; readonly query: string };

/** Messages from the worker. Before `whole` it answers from the small data; after `failed` it answers nothing. */
export type FromWorker =
  | { readonly type: 'whole' }
  | { readonly type: 'answer'; readonly id: number; readonly answer: SearchAnswer }
  | { readonly type: 'failed' };

/** How many pages the box offers. */
export const pagesOffered = 8;
