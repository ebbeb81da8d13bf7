import type { Concepts } from './concepts.ts';
import type { Alike, Corpus, Row } from './corpus.ts';
import { notKey } from './lexicon.ts';

const mostAlike = 8;
const headingWeight = 3;

/** For each page those that say most of the same, the likest first: the cosine of what they say, rare words first (tf–idf). */
export function pagesAlike(corpus: Corpus, concepts: Concepts): Alike[][] {
  const pages = toUnitLength(weighByRarity(termsOfPages(corpus, concepts)));
  const holders = new Map<number, (readonly [page: number, share: number])[]>();
  pages.forEach((terms, page) => {
    for (const [term, share] of terms) {
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [[page, share]]);
      else known.push([page, share]);
    }
  });
  return pages.map((terms, page) => {
    const cosines = new Map<number, number>();
    for (const [term, share] of terms) {
      for (const [other, same] of holders.get(term) ?? []) {
        if (other !== page) cosines.set(other, (cosines.get(other) ?? 0) + share * same);
      }
    }
    return [...cosines]
      .map(([other, cosine]): Alike => [other, Math.round(cosine * 100)])
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, mostAlike);
  });
}

type Terms = ReadonlyMap<number, number>;

/** How often each page says each of its words and concepts. */
function termsOfPages({ nearby, sections, keys }: Corpus, concepts: Concepts): Terms[] {
  const pages = nearby.map(() => new Map<number, number>());
  for (const { page, title, heading, text, calls } of sections) {
    const terms = pages[page];
    const add = (row: Row, weight: number) => {
      const own = row.flatMap((token) => keys[token] ?? []).filter((key) => key !== notKey);
      for (const term of [...own, ...concepts.inRow(own)]) terms?.set(term, (terms.get(term) ?? 0) + weight);
    };
    add(heading.length === 0 ? title : heading, headingWeight);
    add(text, 1);
    add(calls, 1);
  }
  return pages;
}

function weighByRarity(pages: readonly Terms[]): Terms[] {
  const holders = new Map<number, number>();
  for (const terms of pages) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarity = (term: number) => Math.log(pages.length / (holders.get(term) ?? 1));
  return pages.map((terms) => new Map([...terms].map(([term, count]) => [term, Math.log(1 + count) * rarity(term)])));
}

function toUnitLength(pages: readonly Terms[]): Terms[] {
  return pages.map((terms) => {
    const length = Math.hypot(...terms.values()) || 1;
    return new Map([...terms].map(([term, weight]) => [term, weight / length]));
  });
}
