import { feedText } from '#lib/copies/index.ts';
import { loadChanges, siteOrigin } from '#lib/site/index.ts';

// The origin is known at run time, not at build time.
export const dynamic = 'force-dynamic';

/** What changed in the content, for readers of feeds. */
export async function GET() {
  const text = feedText(await loadChanges(), siteOrigin());
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
