import type { SearchSection } from './section.ts';

/** Changes whenever older data could not be read by newer code, or the other way round. */
export const formatVersion = 1;

/** What the browser and the server search in. JSON; the same sections and words give the same bytes. */
export interface SearchData {
  readonly format: typeof formatVersion;
  readonly sections: readonly SearchSection[];
}
