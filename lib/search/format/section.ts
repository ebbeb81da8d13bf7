/** What a section is a part of, or is: what results are grouped and filtered by. */
export type SectionType = 'guide' | 'procedure' | 'faq' | 'konbini' | 'channel' | 'fact';

/** A part of the site that answers something by itself: what search finds. */
export interface SearchSection {
  /** The same as `url`; no two sections share it. */
  readonly id: string;
  /** The page's address with the anchor of the element that encloses the text. */
  readonly url: string;
  /** The page's address. */
  readonly page: string;
  readonly type: SectionType;
  /** The page's title. */
  readonly title: string;
  /** The section's heading; absent for the page's own answer. */
  readonly section?: string;
  /** Its words as a reader sees them: facts filled in, labels in 「」, blocks on lines of their own. */
  readonly text: string;
  /** Addresses of pages that tell of the same matter, the nearest first; said by the page's own answer. */
  readonly nearby?: readonly string[];
  /** The id of the topic, where the page has one. */
  readonly topic?: string;
  /** What other pages say of it where they lead here, and what readers would, one a line: more words for the same thing, never shown. */
  readonly calls?: string;
  /** Whether it is for a few readers only, as for sellers; where it answers no better than others it comes after them. */
  readonly isForFew?: true;
  /** Whether all it does is send on to where the answer is. */
  readonly isSignpost?: true;
  /** The same for sections that say the same thing for different devices; they are found as one. */
  readonly twin?: string;
}
