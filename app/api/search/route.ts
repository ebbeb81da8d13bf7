import { answerSearch } from '#lib/api/index.ts';
import { searchIndex } from '#lib/assets/index.ts';

export const dynamic = 'force-dynamic';

/** Searches the whole site, for its own pages: addresses are those of this site. */
export function GET(request: Request) {
  return answerSearch(new URL(request.url).searchParams, searchIndex, (path) => path);
}
