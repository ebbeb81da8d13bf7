import MiniSearch from 'minisearch';
import {
  type Alternative,
  type Concepts,
  type Corpus,
  type Engine,
  openSearchOn,
  type SearchIndex,
  type Slot,
  sectionUnits,
  type Unit,
} from '../../../lib/search/client.ts';

const boosts = { title: 0.24, heading: 1, text: 0.6, aliases: 0.1 };
const bm25 = { k: 0.9, b: 0.9, d: 0.1 };

/**
 * These and the above were found by 1,700 random steps from three starts, on the queries that we tune on. `OR`, `AND`
 * before `OR`, and one search per slot scored lower. Each was tuned once more when names were added.
 * `rarity`: how much more rare words count than frequent ones; 1 is MiniSearch's own. `coverage`: how much a section
 * loses that answers only a part of the query. `literal`: the weight of texts that are no words, relative to terms.
 */
const tuning = { rarity: 1.3, coverage: 1.4, literal: 1.9 };

interface Scored {
  readonly section: number;
  readonly score: number;
}

/** Opens search data like `openSearch`, but on MiniSearch. */
export function openOnMiniSearch(data: unknown): SearchIndex | undefined {
  return openSearchOn(miniSearchEngine, data);
}

/**
 * MiniSearch in place of our own postings and scores: the same terms in the same fields. One search adds up the scores
 * of all its terms, but a slot has the score of its best alternative. So each alternative is a search of its own.
 */
function miniSearchEngine(corpus: Corpus, concepts: Concepts): Engine {
  const search = indexed(corpus, concepts);
  const count = corpus.sections.length;
  let cache = new Map<number, readonly Scored[]>();
  // Slots ask again for terms that word sequences have asked for.
  const sectionsOf = (term: number) => {
    const scored = cache.get(term) ?? search(term);
    cache.set(term, scored);
    return scored;
  };
  return {
    postings: {
      has: (term) => sectionsOf(term).length > 0,
      get: (term) => ({ units: sectionsOf(term).map(({ section }) => section), amounts: [] }),
    },
    scores: (slots) => {
      const scores = scoreSlots(slots, sectionsOf, count);
      cache = new Map();
      return scores;
    },
  };
}

function indexed(corpus: Corpus, concepts: Concepts): Find {
  const index = new MiniSearch({
    fields: Object.keys(boosts),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: boosts, bm25 },
  });
  const names = corpus.lexicon.keys.map((key) => key.replaceAll(' ', '_'));
  const nameOf = (term: number) => names[term] ?? `@${term}`;
  index.addAll(sectionUnits(corpus).map((unit, id) => ({ id, ...textsOf(unit, corpus, concepts, nameOf) })));
  return (term) => index.search(nameOf(term)).map(({ id, score }) => ({ section: Number(id), score }));
}

function textsOf(unit: Unit, { keys }: Corpus, concepts: Concepts, nameOf: (term: number) => string): object {
  const texts = unit.map(([field, row]) => {
    const own = row.flatMap((token) => keys[token] ?? []);
    return [field, [...own, ...concepts.inRow(own)].map(nameOf).join(' ')] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

type Find = (term: number) => readonly Scored[];

function scoreSlots(slots: readonly Slot[], find: Find, count: number): Float64Array {
  const totals = new Float64Array(count);
  const covered = new Float64Array(count);
  for (const { alternatives, weight } of slots) {
    for (const [section, score] of bestOf(alternatives.map((each) => weigh(each, find, count)))) {
      totals[section] = (totals[section] ?? 0) + weight * score;
      covered[section] = (covered[section] ?? 0) + weight;
    }
  }
  const whole = slots.reduce((sum, { weight }) => sum + weight, 0);
  return totals.map((total, section) =>
    total === 0 ? 0 : total * ((covered[section] ?? 0) / whole) ** tuning.coverage,
  );
}

function bestOf(alternatives: readonly (readonly Scored[])[]): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { section, score } of alternatives.flat()) {
    if (score > (best.get(section) ?? 0)) best.set(section, score);
  }
  return best;
}

function weigh({ term, weight }: Alternative, find: Find, count: number): Scored[] {
  if (typeof term === 'number') {
    const scored = find(term);
    const boost = weight * rarityOf(scored.length, count) ** (tuning.rarity - 1);
    return scored.map(({ section, score }) => ({ section, score: score * boost }));
  }
  const { units, amounts } = term.posting;
  const most = tuning.literal * weight * rarityOf(units.length, count) ** tuning.rarity;
  return units.map((section, index) => {
    const frequency = (amounts[index] ?? 0) / headingAmount;
    return { section, score: most * (bm25.d + (frequency * (bm25.k + 1)) / (frequency + bm25.k)) };
  });
}

/** The amount of a text that is in a heading once. */
const headingAmount = 3;

function rarityOf(holding: number, count: number): number {
  return Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
}
