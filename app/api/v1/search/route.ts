import { answerSearch, siteLinks } from '#lib/api/index.ts';
import { searchIndex } from '#lib/assets/index.ts';

export const dynamic = 'force-dynamic';

/** Searches the whole site, for programs elsewhere: addresses are complete. */
export function GET(request: Request) {
  return answerSearch(new URL(request.url).searchParams, searchIndex, siteLinks());
}
