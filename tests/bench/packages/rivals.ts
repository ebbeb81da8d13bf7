import type { SearchSection } from '../../../lib/search/index.ts';
import type { Rivals } from '../search/rivals.ts';
import { openOnMiniSearch } from './minisearch-engine.ts';
import { writePagefindIndex } from './pagefind-index.ts';
import { stockFlexSearch } from './stock-flexsearch.ts';
import { stockLunr } from './stock-lunr.ts';
import { stockMiniSearch } from './stock-minisearch.ts';
import { stockOrama } from './stock-orama.ts';

/** The alternatives to our search: the same search on MiniSearch, or one of five unmodified libraries. */
export const rivals: Rivals = {
  engine: { name: 'ours on MiniSearch', open: openOnMiniSearch, entry: 'tests/bench/packages/minisearch-engine.ts' },
  stock: async (sections: readonly SearchSection[]) => [
    stockMiniSearch(sections),
    stockFlexSearch(sections),
    await stockOrama(sections),
    stockLunr(sections),
  ],
  writePagefindIndex,
};
