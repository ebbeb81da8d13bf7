/** The kind of page or section: results are grouped and filtered by it. */
export type SectionType = 'guide' | 'procedure' | 'faq' | 'konbini' | 'channel' | 'fact';

/** A part of the site that answers something by itself. Search results are sections. */
export interface SearchSection {
  /** The same as `url`; unique. */
  readonly id: string;
  /** The page's path with the anchor of the element that contains the text. */
  readonly url: string;
  /** The page's path. */
  readonly page: string;
  readonly type: SectionType;
  /** The page's title. */
  readonly title: string;
  /** The section's heading; absent for the page's own answer. */
  readonly section?: string;
  /** The text as a reader sees it: facts filled in, labels in 「」, one block per line. */
  readonly text: string;
  /** Paths of related pages, the closest first. Only the page's own answer has them. */
  readonly nearby?: readonly string[];
  /** The id of the topic, if the page has one. */
  readonly topic?: string;
  /**
   * Other wordings for the same thing, one per line: link texts of other pages and phrases of readers. Searched but
   * never shown.
   */
  readonly aliases?: string;
  /**
   * The few readers for whom it is, such as `seller`; absent when it is for all. It comes behind what is for all, unless
   * the query names these readers.
   */
  readonly few?: string;
  /** Whether it only links to the answer. */
  readonly isSignpost?: true;
  /** Sections with the same procedure for different devices share this value and appear as one result. */
  readonly twin?: string;
}
