import { llmsText, originToCome } from '#lib/copies/index.ts';
import { loadSite, siteOrigin, takeOver } from '#lib/site/index.ts';

// The origin is known at run time, not at build time.
export const dynamic = 'force-dynamic';

/** The guide to this site for assistants. */
export async function GET() {
  const text = (await takeOver<string>('guide-for-assistants')) ?? llmsText(await loadSite(), originToCome);
  return new Response(text.replaceAll(originToCome, siteOrigin()), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
