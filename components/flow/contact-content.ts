import type { Directory, ResultWords } from '#lib/channels/client.ts';
import type { FlowWords } from '#lib/flows/client.ts';
import type { Tree } from './tree.tsx';

/** Everything that the picker shows, on the server and in the browser alike. */
export interface ContactContent {
  readonly words: FlowWords;
  readonly result: ResultWords;
  readonly directory: Directory;
  /** The titles of the pages that may settle a matter, by their addresses. */
  readonly pages: Readonly<Record<string, { readonly title: string; readonly kind: string }>>;
  /** How each desk is reached, its markup made beforehand. */
  readonly steps: Readonly<Record<string, readonly Tree[]>>;
}
