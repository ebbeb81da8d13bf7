import type { Concepts } from '../format/concepts.ts';
import type { Corpus } from '../format/corpus.ts';
import { invert, type Postings, sectionUnits } from './postings.ts';
import { type Slot, scoreUnits } from './scoring.ts';

/** What knows which sections hold a term, and weighs them. */
export interface Engine {
  readonly postings: Postings;
  /** The score of each section for what a query asks for; 0 where nothing of it holds. */
  readonly scores: (slots: readonly Slot[]) => Float64Array;
}

/** Makes an engine of a corpus. */
export type EngineOf = (corpus: Corpus, concepts: Concepts) => Engine;

/** The engine that readers search with. */
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
