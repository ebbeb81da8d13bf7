import type { Concepts } from '../format/concepts.ts';
import type { Corpus } from '../format/corpus.ts';
import { invert, type Postings, sectionUnits } from './postings.ts';
import { type Slot, scoreUnits } from './scoring.ts';

/** Looks up which sections contain a term, and scores them. */
export interface Engine {
  readonly postings: Postings;
  /** The score of each section for a query; 0 where nothing matches. */
  readonly scores: (slots: readonly Slot[]) => Float64Array;
}

export type EngineOf = (corpus: Corpus, concepts: Concepts) => Engine;

/** The engine of the site. */
export const ourEngine: EngineOf = (corpus, concepts) => {
  const postings = invert(sectionUnits(corpus), corpus.keys, concepts);
  return {
    postings,
    scores: (slots) =>
      scoreUnits(
        slots,
        (term) => (typeof term === 'number' ? postings.get(term) : term.posting),
        corpus.sections.length,
      ),
  };
};
