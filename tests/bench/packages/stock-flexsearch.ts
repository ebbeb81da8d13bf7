import { Index } from 'flexsearch';
import type { SearchSection } from '../../../lib/search/index.ts';
import { onePerPage, type SearchSystem, sectionsAsked } from '../../search/system.ts';
import { bigrams } from '../search/bigrams.ts';

const weights = { title: 2, section: 3, text: 1 } as const;

/** Unmodified FlexSearch. It returns no scores, so the lists of its fields are merged by rank. */
export function stockFlexSearch(sections: readonly SearchSection[]): SearchSystem {
  const fields = (['title', 'section', 'text'] as const).map((name) => {
    const index = new Index({ encode: bigrams, tokenize: 'strict', context: false });
    for (const [number, section] of sections.entries()) index.add(number, section[name] ?? '');
    return { index, weight: weights[name] };
  });
  return {
    name: 'FlexSearch, bigrams',
    search: (query) => {
      const scores = new Map<number, number>();
      for (const { index, weight } of fields) {
        for (const [rank, id] of index.search(query, { limit: sectionsAsked, suggest: true }).entries()) {
          scores.set(Number(id), (scores.get(Number(id)) ?? 0) + weight / (60 + rank));
        }
      }
      const inOrder = [...scores].sort(([, a], [, b]) => b - a).map(([number]) => sections[number]?.url ?? '');
      return Promise.resolve(onePerPage(inOrder, sections));
    },
  };
}
