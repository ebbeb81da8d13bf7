import type { SearchOptions, SearchResult, SectionLink } from './answer.ts';
import type { Concepts } from './concepts.ts';
import { type Corpus, type CorpusSection, writtenRow } from './corpus.ts';
import { excerptOf, type Wanted } from './excerpt.ts';
import type { Neighbours } from './neighbours.ts';
import { highest } from './scoring.ts';
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
export function rankPages({ sections }: Corpus, scores: Float64Array, near: Neighbours): PageHit[] {
  const worths = new Float64Array(scores.length);
  const own = new Float64Array(near.pages);
  for (let number = 0; number < scores.length; number += 1) {
    const score = scores[number] ?? 0;
    const section = sections[number];
    if (score === 0 || section === undefined) continue;
    worths[number] = score * worthOf(section);
    own[section.page] = Math.max(own[section.page] ?? 0, worths[number] ?? 0);
  }
  const best = highest(own);
  if (best === 0) return [];
  const gains = near.gains(own);
  const total = own.map((score, page) => score + best * (gains[page] ?? 0));
  // Of most pages nothing is told: what is told of the others is made only now.
  const pages: { page: number; score: number; hits: Hit[] }[] = [];
  for (let number = 0; number < sections.length; number += 1) {
    const page = sections[number]?.page ?? 0;
    const score = total[page] ?? 0;
    if (score < weights.least * best) continue;
    const hit = { section: number, score: worths[number] ?? 0 };
    const last = pages.at(-1);
    // A page that holds no word of it is shown by its own answer, its first section.
    if (last?.page !== page) pages.push({ page, score, hits: hit.score > 0 || own[page] === 0 ? [hit] : [] });
    else if (hit.score > 0) last.hits.push(hit);
  }
  return pages.sort((a, b) => b.score - a.score || a.page - b.page);
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

/** The order in which a page's sections are shown. Its own answer speaks for a page; which section is shown is for the words alone to say. */
function inOrderShown(hits: readonly Hit[], { sections }: Corpus): Hit[] {
  const shown = ({ section, score }: Hit) =>
    sections[section]?.heading.length === 0 ? score * weights.showOwn : score;
  return [...hits].sort((a, b) => shown(b) - shown(a) || a.section - b.section);
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
