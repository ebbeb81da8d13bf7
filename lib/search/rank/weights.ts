import type { SectionType } from '../format/section.ts';

/**
 * Every weight of the ranking. They were tuned one at a time and in large steps, on the queries of
 * `tests/search/golden.yaml` that are marked neither held nor fresh.
 */
export const weights = {
  /** The weight of each field, and how strongly its length reduces the weight of a word in it. */
  fields: {
    title: { weight: 0.3, length: 0.6 },
    heading: { weight: 2, length: 0.75 },
    text: { weight: 0.5, length: 0.6 },
    aliases: { weight: 0.15, length: 0.3 },
  },
  /** How soon further occurrences of a word stop adding to the score, as in BM25. */
  saturation: 1.2,
  /** The exponent of rarity. It is lower than in BM25, because the words that this whole site is about are frequent. */
  rarity: 0.7,
  /** How strongly a section is reduced that matches only part of the query. */
  coverage: 0.6,
  /** The weight of a part of the query, by how certain it is. */
  words: {
    word: 1,
    concept: 1.1,
    not: 0.2,
    beginning: 0.65,
    slip: 0.6,
    literal: 1,
    ask: 1,
    phrase: 0.07,
    weak: 0.25,
    before: 0.5,
  },
  /**
   * The bonus for the section with the best-matching name, as a share of the best score, and how fast it falls for
   * others.
   */
  names: { weight: 0.3, sharpness: 2.5, opposite: 0.5, same: 1.25 },
  /** Factors by the kind of section. */
  ownAnswer: 1.1,
  /** Takes back `ownAnswer` (about its inverse) when choosing which section of a page is shown. */
  showOwn: 0.9,
  signpost: 0.2,
  /**
   * Pages for few readers: when the query names them, and when it does not. Then such a page comes before one for all
   * only where its words match 1.7 times better.
   */
  forFew: { named: 0.85, unnamed: 0.6 },
  types: { guide: 1, procedure: 0.8, faq: 1, konbini: 0.85, channel: 1.1, fact: 0.9 } satisfies Record<
    SectionType,
    number
  >,
  /** The gain of a page from better pages that name it, or that are similar to it. */
  named: 0.35,
  alike: 0.16,
  /** The bonus for a page whose title starts with the query, as a share of the best score. */
  begun: 0.2,
  /**
   * Pages below this share of the best score are left out: what is counted is what answers. Of pages that answer a query
   * directly this keeps 97 of 100; of 62 pages in results, 34 remain.
   */
  least: 0.2,
  /** How many of the best pages pass on gains, and how much more the better ones pass on. */
  supporters: 7,
  sharpness: 2,
  /** The share of the second round of gains. */
  secondRound: 0.5,
};
