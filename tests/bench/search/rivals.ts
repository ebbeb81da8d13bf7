import type { SearchSection } from '#lib/search/index.ts';
import type { SearchSystem } from '#tests/search/system.ts';
import type { Engine } from './engine-costs.ts';
import type { WriteIndex } from './pagefind.ts';

/** The searches that ours is held against. Their packages are in `tests/bench/packages`, installed by `npm run bench`. */
export interface Rivals {
  /** An engine that takes the place of ours below the same search. */
  readonly engine: Engine;
  /** Libraries as they come, each given our sections. */
  readonly stock: (sections: readonly SearchSection[]) => Promise<SearchSystem[]>;
  readonly writePagefindIndex: WriteIndex;
}
