/**
 * The words of a page that is neither an article nor a list, for the page and its Markdown copy. Within them `**…**` is
 * strong, `` `…` `` code and `[…](/…)` a link; nothing else is markup.
 */
export interface PlainPage {
  readonly path: string;
  /** Its language where it is not Japanese. What is strong may be Japanese even so. */
  readonly language?: 'en';
  readonly title: string;
  /** For lists of results. */
  readonly description: string;
  readonly lead: string;
  readonly parts: readonly PlainPart[];
}

/** A part of such a page. */
export interface PlainPart {
  readonly id: string;
  readonly heading: string;
  /** Whether it belongs to the part before it. */
  readonly isWithin?: true;
  readonly blocks: readonly PlainBlock[];
}

/** A paragraph, a list, steps in their order, lines of code, or labels of a Japanese screen. */
export type PlainBlock =
  | string
  | readonly string[]
  | { readonly steps: readonly string[] }
  | { readonly code: string }
  | { readonly labels: readonly ScreenLabel[] };

/** A label as it stands on a screen or on paper, with its sound and its meaning. */
export interface ScreenLabel {
  readonly label: string;
  readonly sound: string;
  readonly meaning: string;
}
