import type { SectionType } from '../format/section.ts';

/**
 * Every weight by which results are ranked. They were tuned on the queries of `tests/search/golden.yaml` that are neither
 * held nor fresh, one at a time and in large steps.
 */
export const weights = {
  /** How much a word counts in each field, and how much the field's length takes off. */
  fields: {
    title: { weight: 0.3, length: 0.6 },
    heading: { weight: 2, length: 0.75 },
    text: { weight: 0.5, length: 0.6 },
    calls: { weight: 0.15, length: 0.3 },
  },
  /** How soon one more of the same word adds little, as in BM25. */
  saturation: 1.2,
  /** How much rare words count before frequent ones: less than in BM25, as the words that everything here is about are frequent. */
  rarity: 0.7,
  /** How much a section loses that holds only a part of what is asked. */
  coverage: 0.6,
  /** How much a word of the query counts by how sure it is. */
  words: { word: 1, concept: 1.1, not: 0.2, beginning: 0.65, slip: 0.6, literal: 1, ask: 1, phrase: 0.07, weak: 0.25 },
  /** What the section gains whose name comes nearest to what is asked, of the best score; and how much less others do. */
  names: { weight: 0.3, sharpness: 2.5 },
  /** What sections are worth by what they are. */
  ownAnswer: 1.1,
  /** What is left of a page's own answer when it is told which of its sections is shown: about what it was worth more. */
  showOwn: 0.9,
  signpost: 0.2,
  forFew: 0.85,
  types: { guide: 1, procedure: 0.8, faq: 1, konbini: 0.85, channel: 1.1, fact: 0.9 } satisfies Record<
    SectionType,
    number
  >,
  /** What a page gains from those above it that name it, or say much the same. */
  named: 0.25,
  alike: 0.16,
  /** What a page gains whose title begins as the query does, of the best score. */
  begun: 0.2,
  /** What scores less than this share of the best is not told of: of 200 pages that answer, it takes 1; of 504 pages, it leaves 87. */
  least: 0.1,
  /** So many of the best pages speak for others, and how much more the better ones say. */
  speakers: 7,
  sharpness: 2,
  /** How much of what they say they say when their neighbours have spoken for them. */
  secondSay: 0.5,
};
