import type { SearchOptions, SearchResult, SectionLink } from '../format/answer.ts';
import type { Concepts } from '../format/concepts.ts';
import { type Corpus, type CorpusSection, writtenRow } from '../format/corpus.ts';
import { excerptOf, type Wanted } from './excerpt.ts';
import type { RelatedPages } from './related-pages.ts';
import { highest } from './scoring.ts';
import { weights } from './weights.ts';

/** A section with its score. */
interface Hit {
  readonly section: number;
  readonly score: number;
}

/** A page with its matching sections. */
export interface PageHit {
  readonly page: number;
  readonly score: number;
  readonly hits: readonly Hit[];
}

/** Other sections of a page are listed only with at least this share of the best section's score. */
const worthNaming = 0.4;
const mostNamed = 3;

/**
 * Ranks pages by the scores of their sections and the gains from related pages. Pages with a very low score are left
 * out, unless their title starts with the query. Pages for few readers whom the query does not name (`named`) count
 * less.
 */
export function rankPages(
  corpus: Corpus,
  found: Float64Array,
  near: RelatedPages,
  begun: ReadonlySet<number>,
  named: readonly string[] = [],
): PageHit[] {
  const scores = found.map((score, section) => {
    const few = corpus.sections[section]?.few;
    return few === undefined ? score : score * weights.forFew[named.includes(few) ? 'named' : 'unnamed'];
  });
  const own = ownScores(corpus, scores);
  const best = highest(own);
  const gains = near.gains(own);
  const pages: PageHit[] = [];
  for (let page = 0; page < own.length; page += 1) {
    const isBegun = begun.has(page);
    // Where no word of the query has any weight, only the titles that start with it were meant.
    const bonus = isBegun ? weights.begun * (best || 1) : 0;
    const score = (own[page] ?? 0) + best * (gains[page] ?? 0) + bonus;
    if (isBegun || (score > 0 && score >= weights.least * best))
      pages.push({ page, score, hits: hitsOf(page, corpus, scores) });
  }
  return pages.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** The score of each page: that of its best section. */
function ownScores({ sections, sectionsOf }: Corpus, scores: Float64Array): Float64Array {
  const own = new Float64Array(sectionsOf.length);
  for (let number = 0; number < scores.length; number += 1) {
    const section = sections[number];
    if (scores[number] === 0 || section === undefined) continue;
    own[section.page] = Math.max(own[section.page] ?? 0, (scores[number] ?? 0) * worthOf(section));
  }
  return own;
}

/** The matching sections of a page. A page found only through related pages is shown by its own answer. */
function hitsOf(page: number, { sections, sectionsOf }: Corpus, scores: Float64Array): Hit[] {
  const own = sectionsOf[page] ?? [];
  const hits: Hit[] = [];
  for (const number of own) {
    const section = sections[number];
    const score = scores[number] ?? 0;
    if (score > 0 && section !== undefined) hits.push({ section: number, score: score * worthOf(section) });
  }
  return hits.length > 0 ? hits : own.slice(0, 1).map((section) => ({ section, score: 0 }));
}

/** Keeps the pages that have a section of a type or topic, and only those sections. */
export function narrowPages(
  pages: readonly PageHit[],
  { sections }: Corpus,
  { type, topic }: SearchOptions,
): PageHit[] {
  if (type === undefined && topic === undefined) return [...pages];
  const isWanted = ({ section }: Hit) => {
    const found = sections[section];
    return (type === undefined || found?.type === type) && (topic === undefined || found?.topic === topic);
  };
  return pages.map((page) => ({ ...page, hits: page.hits.filter(isWanted) })).filter(({ hits }) => hits.length > 0);
}

/**
 * The order in which a page's sections are shown. The bonus for a page's own answer is taken back here, so that only
 * the match decides which section is shown.
 */
function inOrderShown(hits: readonly Hit[], { sections }: Corpus): Hit[] {
  const shown = ({ section, score }: Hit) =>
    sections[section]?.heading.length === 0 ? score * weights.showOwn : score;
  return [...hits].sort((a, b) => shown(b) - shown(a) || a.section - b.section);
}

function worthOf({ type, heading, isSignpost }: CorpusSection): number {
  const place = (isSignpost ? weights.signpost : 1) * (heading.length === 0 ? weights.ownAnswer : 1);
  return weights.types[type] * place;
}

/** Makes the result of a page: its best section, with links to its other matching sections. */
export function resultOf(page: PageHit, wanted: Wanted, corpus: Corpus, concepts: Concepts): SearchResult[] {
  const [best, ...rest] = inOrderShown(page.hits, corpus);
  const section = best && corpus.sections[best.section];
  if (best === undefined || section === undefined) return [];
  const others = rest.flatMap(({ section: number, score }) => {
    const other = corpus.sections[number];
    const isWorth = other !== undefined && score >= best.score * worthNaming && !isTwin(other, section);
    return isWorth ? [other] : [];
  });
  const twins =
    section.twin === undefined ? [] : corpus.sections.filter((other) => other !== section && isTwin(other, section));
  return [
    {
      id: section.url,
      type: section.type,
      title: writtenRow(corpus, section.title),
      ...(section.heading.length > 0 && { section: writtenRow(corpus, section.heading) }),
      url: section.url,
      excerpt: excerptOf(section.text, wanted, corpus, concepts),
      score: page.score,
      more: linksTo(onePerTwin(others), corpus).slice(0, mostNamed),
      ...(twins.length > 0 && { twins: linksTo(twins, corpus) }),
    },
  ];
}

function isTwin(a: CorpusSection, b: CorpusSection): boolean {
  return a.twin !== undefined && a.twin === b.twin;
}

function onePerTwin(sections: readonly CorpusSection[]): CorpusSection[] {
  return sections.filter((section, index) => !sections.slice(0, index).some((before) => isTwin(before, section)));
}

function linksTo(sections: readonly CorpusSection[], corpus: Corpus): SectionLink[] {
  return sections.flatMap(({ heading, url, isSignpost }) =>
    heading.length === 0 || isSignpost ? [] : [{ section: writtenRow(corpus, heading), url }],
  );
}
