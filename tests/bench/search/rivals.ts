import type { SearchSection } from '#lib/search/index.ts';
import type { SearchSystem } from '#tests/search/system.ts';
import type { Engine } from './engine-costs.ts';
import type { WriteIndex } from './pagefind.ts';

/** The searches that ours is compared with. `npm run bench` installs their packages in `tests/bench/packages`. */
export interface Rivals {
  /** An engine that replaces ours in the same search. */
  readonly engine: Engine;
  /** Unmodified libraries, each with our sections. */
  readonly stock: (sections: readonly SearchSection[]) => Promise<SearchSystem[]>;
  readonly writePagefindIndex: WriteIndex;
}
