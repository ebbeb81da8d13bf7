import type { SearchIndex } from '#lib/search/index.ts';
import type { Prepared } from './prepared.ts';

/** Where the tools find what they answer. All of it is what this site publishes. */
export interface Reading {
  /** The origin of this site, for complete addresses. */
  readonly origin: string;
  /** The answer of the JSON API at an address; `undefined` when there is none. */
  readonly answerAt: (path: string) => Promise<unknown>;
  /** The Markdown copy of a page; `undefined` when there is none. */
  readonly copyOf: (path: string) => Promise<string | undefined>;
  /** All pages of articles. */
  readonly pages: () => Promise<readonly { readonly path: string; readonly title: string }[]>;
  readonly searchIndex: () => Promise<SearchIndex>;
  readonly prepared: () => Promise<Prepared>;
}
