import { nearest } from '#lib/content/index.ts';
import { publicFact, weightOf } from '#lib/facts/index.ts';
import { problemResponse } from '#lib/http/index.ts';
import { loadLedger } from '#lib/site/index.ts';

export const dynamic = 'force-dynamic';

/** One fact with its claims and the sources that they name. */
export async function GET(_: Request, { params }: RouteContext<'/api/facts/[id]'>) {
  const { id } = await params;
  const { facts, sources } = await loadLedger();
  const fact = facts.find((each) => each.id === id);
  if (fact === undefined) {
    const ids = facts.map((each) => each.id);
    const near = nearest(id, ids);
    const hint = near === undefined ? '' : `もしかして「${near}」ですか。`;
    return problemResponse(404, 'その事実はありません', { detail: `${id} という id はありません。${hint}` });
  }
  return Response.json({
    ...publicFact(fact),
    sources: sources
      .filter((source) => fact.claims.some((claim) => claim.source === source.id))
      .map((source) => ({ ...source, weight: weightOf(source) })),
  });
}
