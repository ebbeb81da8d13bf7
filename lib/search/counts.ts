import type { SearchAnswer, SearchCounts, SearchOptions } from './format/answer.ts';
import type { Corpus, CorpusSection } from './format/corpus.ts';
import type { SectionType } from './format/section.ts';
import type { PageHit } from './rank/ranking.ts';
import type { SearchIndex } from './search-index.ts';

/** Searches, and counts how many pages each filter would leave. Only the server needs the counts. */
export function searchAndCount(
  index: SearchIndex,
  query: string,
  options: SearchOptions = {},
): { readonly answer: SearchAnswer; readonly counts: SearchCounts } {
  const { answer, ranked } = index.searchAll(query, options);
  return { answer, counts: countPages(ranked, index.corpus, options) };
}

/** Counts the ranked pages that `narrowPages` would keep, for every filter at once. */
function countPages(
  pages: readonly PageHit[],
  { sections }: Corpus,
  { type, topic }: Pick<SearchOptions, 'type' | 'topic'>,
): SearchCounts {
  const byType = new Map<SectionType | undefined, number>();
  const byTopic = new Map<string | undefined, number>();
  for (const { hits } of pages) {
    const found = hits.flatMap(({ section }) => sections[section] ?? []);
    const within = topic === undefined ? found : found.filter((section) => section.topic === topic);
    const ofType = type === undefined ? found : found.filter((section) => section.type === type);
    addEach(byType, within, (section) => section.type);
    addEach(byTopic, ofType, (section) => section.topic);
  }
  return { byType, byTopic, unnarrowed: pages.length };
}

/** Counts a page once under each of its sections' names, and once under `undefined`, which stands for no filter. */
function addEach<Name>(
  counts: Map<Name | undefined, number>,
  sections: readonly CorpusSection[],
  nameOf: (section: CorpusSection) => Name | undefined,
): void {
  if (sections.length === 0) return;
  for (const name of new Set([undefined, ...sections.map(nameOf)])) counts.set(name, (counts.get(name) ?? 0) + 1);
}
