import type { Directory, ResultWords } from '#lib/channels/client.ts';
import type { FlowWords } from '#lib/flows/client.ts';
import type { Tree } from './tree.tsx';

/** Everything that the picker shows, both on the server and in the browser. */
export interface ContactContent {
  readonly words: FlowWords;
  readonly result: ResultWords;
  readonly directory: Directory;
  /** The titles of pages that may solve a matter without contact, by address. */
  readonly pages: Readonly<Record<string, { readonly title: string; readonly kind: string }>>;
  /** How to reach each desk, as prepared markup. */
  readonly steps: Readonly<Record<string, readonly Tree[]>>;
}
