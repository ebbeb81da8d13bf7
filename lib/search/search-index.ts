import type { SearchAnswer, SearchOptions } from './format/answer.ts';
import { compoundsOf } from './format/compounds.ts';
import { Concepts } from './format/concepts.ts';
import { type Corpus, readCorpus } from './format/corpus.ts';
import type { SearchData } from './format/data.ts';
import { isSearchData } from './format/data-shape.ts';
import { keysOf } from './format/vocabulary.ts';
import { fold } from './language/fold.ts';
import { isChance } from './query/chance.ts';
import { Completions } from './query/completions.ts';
import { meantQuery } from './query/meant.ts';
import { type KnownWords, searchedPart, searchedWords, understand } from './query/query.ts';
import { Slips } from './query/slips.ts';
import { type EngineOf, ourEngine } from './rank/engine.ts';
import { wantedOf } from './rank/excerpt.ts';
import { FoundText } from './rank/found-text.ts';
import { Names } from './rank/names.ts';
import { countPairs, pairOf } from './rank/postings.ts';
import { narrowPages, type PageHit, rankPages, resultOf } from './rank/ranking.ts';
import { RelatedPages } from './rank/related-pages.ts';
import { type Lookup, slotsOf } from './rank/slots.ts';
import { Titles } from './rank/titles.ts';

/** The site's sections, opened for searching. */
export interface SearchIndex {
  readonly corpus: Corpus;
  /** Never throws, whatever the query contains. */
  readonly search: (query: string, options?: SearchOptions) => SearchAnswer;
  /** The same answer, together with all ranked pages before filtering. */
  readonly searchAll: (
    query: string,
    options?: SearchOptions,
  ) => { readonly answer: SearchAnswer; readonly ranked: readonly PageHit[] };
}

/**
 * Opens search data for searching. Returns `undefined` when the data is damaged or of another version; it must then be
 * fetched again.
 */
export function openSearch(data: unknown): SearchIndex | undefined {
  return openSearchOn(ourEngine, data);
}

/** The same with another engine, so that the benchmarks can compare engines. */
export function openSearchOn(engineOf: EngineOf, data: unknown): SearchIndex | undefined {
  if (!isSearchData(data)) return undefined;
  const corpus = readCorpus(data);
  return corpus && indexCorpus(corpus, data.synonyms, engineOf);
}

const defaultLimit = 10;

function indexCorpus(corpus: Corpus, { near, weak }: SearchData['synonyms'], engineOf: EngineOf): SearchIndex {
  const { lexicon, sections } = corpus;
  const concepts = new Concepts(near, lexicon, lexicon.keys.length);
  const { postings, scores } = engineOf(corpus, concepts);
  const pairs = countPairs(
    sections.flatMap(({ heading, text }) => [heading, text]),
    corpus.keys,
  );
  const forms = new Map([...lexicon.forms, ...compoundsOf(corpus, near)]);
  const found = new FoundText(corpus);
  const known: KnownWords = {
    lexicon,
    slips: new Slips(forms),
    completions: new Completions(forms, (before, key) => pairs.get(pairOf(before, key)) ?? 0),
    isWritten: (text) => found.text(text) !== undefined,
  };
  const names = new Names(corpus, concepts);
  const relatedPages = new RelatedPages(corpus);
  const titles = new Titles(corpus);
  const lookup: Lookup = {
    corpus,
    concepts,
    postings,
    found,
    weak: new Set(weak.flatMap((word) => keysOf(lexicon, fold(word)))),
  };
  const searchAll: SearchIndex['searchAll'] = (query, options = {}) => {
    const pieces = searchedWords(understand(query, known));
    const slots = isChance(pieces) ? [] : slotsOf(pieces, lookup);
    const typed = searchedPart(query);
    const ranked = titles.first(
      typed,
      rankPages(corpus, names.raise(scores(slots), slots), relatedPages, titles.begunBy(typed)),
    );
    const pages = narrowPages(ranked, corpus, options);
    const wanted = wantedOf(slots);
    const didYouMean = slots.length === 0 ? undefined : meantQuery(pieces, corpus);
    const answer: SearchAnswer = {
      query,
      total: pages.length,
      ...(didYouMean !== undefined && { didYouMean }),
      isKnown: slots.length > 0 || ranked.length > 0,
      results: pages
        .slice(0, options.limit ?? defaultLimit)
        .flatMap((page) => resultOf(page, wanted, corpus, concepts)),
    };
    return { answer, ranked };
  };
  return { corpus, searchAll, search: (query, options) => searchAll(query, options).answer };
}
