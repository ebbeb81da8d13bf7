import { formatVersion, type SearchData } from './data.ts';
import type { SearchSection } from './section.ts';

/** Makes the data that `openSearch` searches in. */
export function analyseSections(sections: readonly SearchSection[]): Promise<SearchData> {
  return Promise.resolve({ format: formatVersion, sections });
}
