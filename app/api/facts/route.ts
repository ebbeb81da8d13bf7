import { publicFact, weightOf } from '#lib/facts/index.ts';
import { loadLedger } from '#lib/site/index.ts';

export const dynamic = 'force-dynamic';

/** The whole ledger: every fact with its claims, and the sources they name. */
export async function GET() {
  const { facts, sources } = await loadLedger();
  return Response.json({
    facts: facts.map(publicFact),
    sources: sources.map((source) => ({ ...source, weight: weightOf(source) })),
  });
}
