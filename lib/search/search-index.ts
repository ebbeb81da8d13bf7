import type { SearchAnswer, SearchOptions } from './format/answer.ts';
import { compoundsOf } from './format/compounds.ts';
import { Concepts } from './format/concepts.ts';
import { type Corpus, readCorpus } from './format/corpus.ts';
import type { SearchData } from './format/data.ts';
import { isSearchData } from './format/data-shape.ts';
import { keysOf, wholeKeysOf } from './format/vocabulary.ts';
import { Hearing } from './hints/hearing.ts';
import type { Hint } from './hints/hints.ts';
import { noticesOf } from './hints/notices.ts';
import { fold } from './language/fold.ts';
import { reader } from './query/asked.ts';
import { isChance } from './query/chance.ts';
import { Completions } from './query/completions.ts';
import { meantQuery } from './query/meant.ts';
import { isKatakana, type KnownWords, searchedPart, searchedWords, understand } from './query/query.ts';
import { type Sign, signsOf } from './query/signs.ts';
import { Slips } from './query/slips.ts';
import { type EngineOf, ourEngine } from './rank/engine.ts';
import { wantedOf } from './rank/excerpt.ts';
import { FoundText } from './rank/found-text.ts';
import { Names } from './rank/names.ts';
import { Pinned } from './rank/pinned.ts';
import { countPairs, pairOf } from './rank/postings.ts';
import { narrowPages, type PageHit, rankPages, resultOf } from './rank/ranking.ts';
import { RelatedPages } from './rank/related-pages.ts';
import type { Slot } from './rank/scoring.ts';
import { type Lookup, slotsOf } from './rank/slots.ts';
import { subjectOf } from './rank/subject.ts';
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
  return corpus && indexCorpus(corpus, data, engineOf);
}

const defaultLimit = 10;

/** What pages are ranked by. */
interface Ranked {
  readonly signs: readonly Sign[];
  readonly slots: readonly Slot[];
  readonly hint: Hint | undefined;
}

function indexCorpus(
  corpus: Corpus,
  { synonyms, hints }: Pick<SearchData, 'synonyms' | 'hints'>,
  engineOf: EngineOf,
): SearchIndex {
  const { lexicon } = corpus;
  const { near, weak } = synonyms;
  const concepts = new Concepts(near, lexicon, lexicon.keys.length);
  const { postings, scores } = engineOf(corpus, concepts);
  const found = new FoundText(corpus);
  const known = knownWords(corpus, synonyms, found);
  const names = new Names(corpus, concepts);
  const relatedPages = new RelatedPages(corpus);
  const titles = new Titles(corpus);
  const lookup: Lookup = {
    corpus,
    concepts,
    postings,
    found,
    weak: new Set(weak.flatMap((word) => keysOf(lexicon, fold(word)))),
    subject: subjectOf(corpus),
  };
  const asked = reader(hints, (word) => wholeKeysOf(lexicon, fold(word)).length > 0);
  const hearing = new Hearing(hints, (text) => wholeKeysOf(lexicon, fold(text)), fold);
  const pinned = new Pinned(corpus);
  const few = Object.entries(hints.few).map(
    ([name, words]) => [name, new Set(words.flatMap((word) => wholeKeysOf(lexicon, fold(word))))] as const,
  );
  const read = (query: string) => {
    const { text, folded, ...kind } = asked(query);
    const pieces = searchedWords(understand(text, known));
    const signs = signsOf(pieces);
    const isRandom = !kind.isReplaced && isChance(pieces);
    return { ...kind, pieces, signs, folded, slots: isRandom ? [] : slotsOf(pieces, lookup) };
  };
  const rank = (query: string, { signs, slots, hint }: Ranked) => {
    const raised = names.raise(scores(slots), slots, signs);
    const named = few.flatMap(([name, keys]) => (signs.some(({ key }) => keys.has(key)) ? [name] : []));
    const found = rankPages(corpus, raised, relatedPages, titles.begunBy(query), named);
    // Whoever types a title wants its page.
    return titles.first(query, pinned.first(hint?.pages ?? [], found));
  };
  const searchAll: SearchIndex['searchAll'] = (typed, options = {}) => {
    const query = searchedPart(typed);
    const { pieces, signs, slots, folded, language, matter, isReplaced } = read(query);
    const hint = matter ? undefined : hearing.find({ signs, text: folded });
    const ranked = matter ? pinned.only(matter.fits) : rank(query, { signs, slots, hint });
    const pages = narrowPages(ranked, corpus, options);
    const wanted = wantedOf(slots);
    const isAsTyped = slots.length === 0 || isReplaced || (matter ?? hint) !== undefined || titles.isTitle(query);
    const didYouMean = isAsTyped ? undefined : meantQuery(pieces, corpus);
    const answer: SearchAnswer = {
      query: typed,
      total: pages.length,
      ...(didYouMean !== undefined && { didYouMean }),
      isKnown: slots.length > 0 || ranked.length > 0,
      notices: noticesOf({ hint, matter, language }, hints),
      results: pages
        .slice(0, options.limit ?? defaultLimit)
        .flatMap((page) => resultOf(page, wanted, corpus, concepts)),
    };
    return { answer, ranked };
  };
  return { corpus, searchAll, search: (query, options) => searchAll(query, options).answer };
}

function knownWords(corpus: Corpus, { near, names }: SearchData['synonyms'], found: FoundText): KnownWords {
  const { lexicon, sections, keys, tokens } = corpus;
  const rows = sections.flatMap(({ heading, text }) => [heading, text]);
  const pairs = countPairs(rows, keys);
  const forms = new Map([...lexicon.forms, ...compoundsOf(corpus, near)]);
  const loanwords = [...tokens, ...Object.values(names).flat(), ...Object.keys(names)].filter(isKatakana);
  const written = new Map(loanwords.map((word) => [fold(word), word]));
  return {
    lexicon,
    slips: new Slips(forms),
    completions: new Completions(forms, (before, key) => pairs.get(pairOf(before, key)) ?? 0),
    isWritten: (text) => found.text(text) !== undefined,
    loanword: (form) => written.get(form),
  };
}
