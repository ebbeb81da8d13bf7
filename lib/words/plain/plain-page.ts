/**
 * The words of a page that is neither an article nor a list, for the page and its Markdown copy. Within them `**…**` is
 * strong and `[…](/…)` a link; nothing else is markup.
 */
export interface PlainPage {
  readonly path: string;
  readonly title: string;
  /** For lists of results. */
  readonly description: string;
  readonly lead: string;
  readonly parts: readonly PlainPart[];
}

/** A part of such a page: paragraphs, and lists as lists of texts. */
export interface PlainPart {
  readonly id: string;
  readonly heading: string;
  /** Whether it belongs to the part before it. */
  readonly isWithin?: true;
  readonly blocks: readonly (string | readonly string[])[];
}
