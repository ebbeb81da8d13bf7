import { apiAnswers, missingAnswer } from '#lib/api/index.ts';
import { newestVersion } from '#lib/http/index.ts';
import { loadSite } from '#lib/site/index.ts';

export const dynamic = 'force-dynamic';

/** What no file of the build answers: an unknown address, and in development everything. */
export async function GET(request: Request) {
  const path = decodeURIComponent(new URL(request.url).pathname);
  const answers = apiAnswers(await loadSite());
  const make = answers.get(path) ?? answers.get(newestVersion(path));
  return make === undefined ? missingAnswer(newestVersion(path), answers.keys()) : Response.json(make());
}
