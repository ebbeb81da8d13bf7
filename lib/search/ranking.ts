import type { SearchOptions, SearchResult, SectionLink } from './answer.ts';
import type { Concepts } from './concepts.ts';
import { type Corpus, type CorpusSection, writtenRow } from './corpus.ts';
import { excerptOf, type Wanted } from './excerpt.ts';
import type { SectionType } from './section.ts';

/** A section with what it scores. */
export interface Hit {
  readonly section: number;
  readonly score: number;
}

/** How much a page counts beside its section; and what sections are worth by what they are. */
const worth = {
  page: 0.5,
  ownAnswer: 1.1,
  signpost: 0.2,
  types: { guide: 1, procedure: 1, faq: 1, konbini: 1, channel: 1, fact: 0.9 } as Record<SectionType, number>,
};

/** Other sections are named only when they score at least this share of the best. */
const worthNaming = 0.4;
const mostNamed = 3;

// Browsers and Node differ in the last digits of a logarithm; results must not.
function steady(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/** Joins the scores of sections and of their pages, the best first. */
export function rankSections(
  sections: Corpus['sections'],
  ofSections: Float64Array,
  ofPages: Float64Array,
  { type, topic }: SearchOptions,
): Hit[] {
  const hits: Hit[] = [];
  sections.forEach((section, number) => {
    const own = ofSections[number] ?? 0;
    if (own === 0 || (type !== undefined && section.type !== type) || (topic !== undefined && section.topic !== topic))
      return;
    hits.push({ section: number, score: steady((own + worth.page * (ofPages[section.page] ?? 0)) * worthOf(section)) });
  });
  return hits.sort((a, b) => b.score - a.score || a.section - b.section);
}

function worthOf({ type, heading, isSignpost }: CorpusSection): number {
  return worth.types[type] * (isSignpost ? worth.signpost : 1) * (heading.length === 0 ? worth.ownAnswer : 1);
}

/** The hits of each page, pages by their best. */
export function groupByPage(hits: readonly Hit[], { sections }: Corpus): Hit[][] {
  const pages = new Map<number, Hit[]>();
  for (const hit of hits) {
    const page = sections[hit.section]?.page ?? 0;
    const group = pages.get(page);
    if (group === undefined) pages.set(page, [hit]);
    else group.push(hit);
  }
  return [...pages.values()];
}

/** A page as a result: by its best section, with the others that answer too. */
export function resultOf(hits: readonly Hit[], wanted: Wanted, corpus: Corpus, concepts: Concepts): SearchResult[] {
  const [best, ...rest] = hits;
  const section = best && corpus.sections[best.section];
  if (best === undefined || section === undefined) return [];
  const others = rest.flatMap(({ section: number, score }) => {
    const other = corpus.sections[number];
    const isWorth = other !== undefined && score >= best.score * worthNaming && !isTwin(other, section);
    return isWorth ? [other] : [];
  });
  const twins = corpus.sections.filter((other) => other !== section && isTwin(other, section));
  return [
    {
      id: section.url,
      type: section.type,
      title: writtenRow(corpus, section.title),
      ...(section.heading.length > 0 && { section: writtenRow(corpus, section.heading) }),
      url: section.url,
      excerpt: excerptOf(section.text, wanted, corpus, concepts),
      score: best.score,
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
