import type { SearchOptions, SearchResult, SectionLink } from './answer.ts';
import type { Concepts } from './concepts.ts';
import { type Corpus, type CorpusSection, writtenRow } from './corpus.ts';
import { excerptOf, type Wanted } from './excerpt.ts';
import type { Neighbours } from './neighbours.ts';
import { weights } from './weights.ts';

/** A section with what it scores. */
interface Hit {
  readonly section: number;
  readonly score: number;
}

/** A page by those of its sections that answer. */
export interface PageHit {
  readonly page: number;
  readonly score: number;
  readonly hits: readonly Hit[];
}

/** Other sections are named only when they score at least this share of the best. */
const worthNaming = 0.4;
const mostNamed = 3;

/** Joins the scores of sections with those of the pages next to theirs; the best page first, and none that hardly answers. */
export function rankPages(corpus: Corpus, scores: Float64Array, near: Neighbours): PageHit[] {
  const pages = groupByPage(corpus.sections, scores);
  const [best] = pages;
  if (best === undefined) return [];
  const gains = near.gains(pages);
  const found = new Set(pages.map(({ page }) => page));
  const others = [...gains.keys()].filter((page) => gains[page] !== 0 && !found.has(page));
  return [...pages, ...others.map((page) => wholePage(page, corpus))]
    .map(({ page, score, hits }) => ({ page, hits, score: score + best.score * (gains[page] ?? 0) }))
    .filter(({ score }) => score >= weights.least * best.score)
    .sort(byScore);
}

/** The pages that hold a section of a type or of a topic, by those sections. */
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

/** The pages of the sections that score, the best first. The sections of a page stand together. */
function groupByPage(sections: Corpus['sections'], scores: Float64Array): PageHit[] {
  const pages: { page: number; score: number; hits: Hit[] }[] = [];
  for (const [number, section] of sections.entries()) {
    const own = scores[number] ?? 0;
    if (own === 0) continue;
    const hit = { section: number, score: own * worthOf(section) };
    const last = pages.at(-1);
    if (last?.page !== section.page) pages.push({ page: section.page, score: hit.score, hits: [hit] });
    else {
      last.score = Math.max(last.score, hit.score);
      last.hits.push(hit);
    }
  }
  return pages.sort(byScore);
}

function byScore(a: PageHit, b: PageHit): number {
  return b.score - a.score || a.page - b.page;
}

/** The order in which a page's sections are shown. Its own answer speaks for a page; which section is shown is for the words alone to say. */
function inOrderShown(hits: readonly Hit[], { sections }: Corpus): Hit[] {
  const shown = ({ section, score }: Hit) =>
    sections[section]?.heading.length === 0 ? score * weights.showOwn : score;
  return [...hits].sort((a, b) => shown(b) - shown(a) || a.section - b.section);
}

function wholePage(page: number, { sections }: Corpus): PageHit {
  const first = sections.findIndex((section) => section.page === page);
  return { page, score: 0, hits: first === -1 ? [] : [{ section: first, score: 0 }] };
}

function worthOf({ type, heading, isSignpost, isForFew }: CorpusSection): number {
  const place = (isSignpost ? weights.signpost : 1) * (heading.length === 0 ? weights.ownAnswer : 1);
  return weights.types[type] * place * (isForFew ? weights.forFew : 1);
}

/** A page as a result: by its best section, with the others that answer too. */
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
