import { wholeness } from '#lib/assets/index.ts';
import { loadSite } from '#lib/site/index.ts';
import packageJson from '../../../package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

/**
 * Whether the site can serve what it was built from: its pages, the search and the ledger are each tried. There is no
 * database yet, and none is needed for reading.
 */
export async function GET() {
  const parts = await wholeness();
  const site = await loadSite().catch(() => undefined);
  const isWhole = site !== undefined && Object.values(parts).every(Boolean);
  return Response.json(
    {
      status: isWhole ? 'ok' : 'degraded',
      parts: Object.fromEntries(Object.entries(parts).map(([name, works]) => [name, works ? 'ok' : 'failed'])),
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
