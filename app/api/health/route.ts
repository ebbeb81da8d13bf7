import { wholeness } from '#lib/assets/index.ts';
import { databaseHeader } from '#lib/http/index.ts';
import { loadOutline } from '#lib/site/index.ts';
import packageJson from '../../../package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

/**
 * Whether the site can serve what it was built from: its pages, the search and the ledger are each tried. The server has
 * tried the database; readers can go on without it, but what they send is not taken.
 */
export async function GET(request: Request) {
  const parts = await wholeness();
  const outline = await loadOutline().catch(() => undefined);
  const database = request.headers.get(databaseHeader) ?? 'none';
  const isWhole = outline !== undefined && database !== 'unavailable' && Object.values(parts).every(Boolean);
  return Response.json(
    {
      status: isWhole ? 'ok' : 'degraded',
      parts: Object.fromEntries(Object.entries(parts).map(([name, works]) => [name, works ? 'ok' : 'failed'])),
      database,
      content: {
        articles: (outline?.guides.length ?? 0) + (outline?.konbini.length ?? 0),
        faqs: outline?.faqs.length ?? 0,
        facts: outline?.facts ?? 0,
      },
      version: packageJson.version,
    },
    { status: isWhole ? 200 : 503 },
  );
}
