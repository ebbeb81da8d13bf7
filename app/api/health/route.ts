import { loadSite } from '#lib/site/index.ts';
import packageJson from '../../../package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

/** Whether the site can serve what it was built from. There is no database yet, and none is needed for reading. */
export async function GET() {
  const site = await loadSite().catch(() => undefined);
  const isWhole = site !== undefined && site.problems.length === 0;
  return Response.json(
    {
      status: isWhole ? 'ok' : 'degraded',
      database: 'none',
      content: {
        articles: (site?.guides.length ?? 0) + (site?.konbini.length ?? 0),
        faqs: site?.faqs.length ?? 0,
        facts: site?.facts.length ?? 0,
      },
      version: packageJson.version,
    },
    { status: isWhole ? 200 : 503 },
  );
}
