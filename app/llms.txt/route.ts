import { llmsText } from '#lib/copies/index.ts';
import { loadSite, siteOrigin } from '#lib/site/index.ts';

// The origin is known at run time, not at build time.
export const dynamic = 'force-dynamic';

/** The guide to this site for assistants. */
export async function GET() {
  const text = llmsText(await loadSite(), siteOrigin());
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
