import type { Concepts } from '../format/concepts.ts';
import type { Alike, Corpus, Row } from '../format/corpus.ts';
import { endKey } from '../language/lexicon.ts';

const mostAlike = 8;
const headingWeight = 3;
/** Marks a pair of pages without a common word. No cosine is negative. */
const noSharedTerm = -1;

/** For each page, the most similar pages, best first. Similarity is the cosine of tf–idf vectors. */
export function pagesAlike(corpus: Corpus, concepts: Concepts): Alike[][] {
  const pages = toUnitLength(weighByRarity(termsOfPages(corpus, concepts)));
  const pagesByTerm = pagesByTermOf(pages);
  // One array is reused for all pages. A map per page takes twice as long.
  const cosines = new Float64Array(pages.length).fill(noSharedTerm);
  return pages.map((terms, page) => {
    const met = addCosines(cosines, terms, pagesByTerm);
    const likest = likestOf(met, page, cosines);
    for (const other of met) cosines[other] = noSharedTerm;
    return likest;
  });
}

type PagesByTerm = ReadonlyMap<number, readonly (readonly [page: number, share: number])[]>;

function pagesByTermOf(pages: readonly Terms[]): PagesByTerm {
  const pagesByTerm = new Map<number, (readonly [page: number, share: number])[]>();
  pages.forEach((terms, page) => {
    for (const [term, share] of terms) {
      const known = pagesByTerm.get(term);
      if (known === undefined) pagesByTerm.set(term, [[page, share]]);
      else known.push([page, share]);
    }
  });
  return pagesByTerm;
}

/** Adds up the cosines of all pages that share a term, and returns those pages. */
function addCosines(cosines: Float64Array, terms: Terms, pagesByTerm: PagesByTerm): number[] {
  const met: number[] = [];
  for (const [term, share] of terms) {
    for (const [other, same] of pagesByTerm.get(term) ?? []) {
      const before = cosines[other] ?? noSharedTerm;
      if (before === noSharedTerm) met.push(other);
      cosines[other] = (before === noSharedTerm ? 0 : before) + share * same;
    }
  }
  return met;
}

/** The most similar of some pages. Sorting them all would take longer than comparing them. */
function likestOf(met: readonly number[], page: number, cosines: Float64Array): Alike[] {
  const likest: Alike[] = [];
  for (const other of met) {
    const alike: Alike = [other, Math.round((cosines[other] ?? 0) * 100)];
    const last = likest.length < mostAlike ? undefined : likest.at(-1);
    if (other === page || (last !== undefined && byLikeness(last, alike) < 0)) continue;
    likest.push(alike);
    likest.sort(byLikeness).splice(mostAlike);
  }
  return likest;
}

function byLikeness([a, x]: Alike, [b, y]: Alike): number {
  return y - x || a - b;
}

type Terms = ReadonlyMap<number, number>;

/** How often each page contains each word and concept. */
function termsOfPages({ nearby, sections, keys }: Corpus, concepts: Concepts): Terms[] {
  const pages = nearby.map(() => new Map<number, number>());
  for (const { page, title, heading, text, aliases } of sections) {
    const terms = pages[page];
    const add = (row: Row, weight: number) => {
      const own = row.flatMap((token) => keys[token] ?? []).filter((key) => key > endKey);
      for (const term of [...own, ...concepts.inRow(own)]) terms?.set(term, (terms.get(term) ?? 0) + weight);
    };
    add(heading.length === 0 ? title : heading, headingWeight);
    add(text, 1);
    add(aliases, 1);
  }
  return pages;
}

function weighByRarity(pages: readonly Terms[]): Terms[] {
  const pagesByTerm = new Map<number, number>();
  for (const terms of pages) for (const term of terms.keys()) pagesByTerm.set(term, (pagesByTerm.get(term) ?? 0) + 1);
  const rarity = (term: number) => Math.log(pages.length / (pagesByTerm.get(term) ?? 1));
  return pages.map((terms) => new Map([...terms].map(([term, count]) => [term, Math.log(1 + count) * rarity(term)])));
}

function toUnitLength(pages: readonly Terms[]): Terms[] {
  return pages.map((terms) => {
    const length = Math.hypot(...terms.values()) || 1;
    return new Map([...terms].map(([term, weight]) => [term, weight / length]));
  });
}
