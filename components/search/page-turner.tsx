import type { SearchPageRequest, Stretch } from '#lib/finder/index.ts';
import { searchAddress } from './search-links.ts';
import { searchWords } from './words.ts';

interface Props {
  request: SearchPageRequest;
  stretch: Stretch;
}

/** Links to the previous and the next results. */
export function PageTurner({ request, stretch: { before, after } }: Props) {
  if (before === undefined && after === undefined) return null;
  return (
    <nav aria-label={searchWords.page.turn} className="mt-6 flex flex-wrap justify-between gap-3">
      {before !== undefined && (
        <a href={searchAddress({ ...request, page: before.page })} rel="prev" className="chip">
          {searchWords.page.before(before.count)}
        </a>
      )}
      {after !== undefined && (
        <a href={searchAddress({ ...request, page: after.page })} rel="next" className="chip ms-auto">
          {searchWords.page.after(after.count)}
        </a>
      )}
    </nav>
  );
}
