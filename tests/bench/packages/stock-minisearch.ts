import MiniSearch from 'minisearch';
import type { SearchSection } from '../../../lib/search/index.ts';
import { onePerPage, type SearchSystem } from '../../search/system.ts';
import { bigrams } from '../search/bigrams.ts';

/** Unmodified MiniSearch, with the bigrams and the prefix search that work best for Japanese. */
export function stockMiniSearch(sections: readonly SearchSection[]): SearchSystem {
  const index = new MiniSearch({
    fields: ['title', 'section', 'text'],
    tokenize: bigrams,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2, section: 3 }, prefix: true },
  });
  index.addAll(sections);
  return {
    name: 'MiniSearch, bigrams',
    search: (query) =>
      Promise.resolve(
        onePerPage(
          index.search(query).map(({ id }) => String(id)),
          sections,
        ),
      ),
  };
}
