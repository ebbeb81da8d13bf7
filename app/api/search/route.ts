import { searchIndex } from '#lib/assets/index.ts';
import { readSearchRequest } from '#lib/finder/index.ts';
import { problemResponse } from '#lib/http/index.ts';

export const dynamic = 'force-dynamic';

/** Searches the whole site. Queries are neither logged nor kept. */
export async function GET(request: Request) {
  const began = performance.now();
  const asked = readSearchRequest(new URL(request.url).searchParams);
  if (!asked.ok) {
    const detail = asked.faults.map((fault) => fault.detail).join(' ');
    return problemResponse(400, '検索の指定を直してください', { detail, errors: asked.faults });
  }
  const index = await searchIndex().catch(() => undefined);
  if (index === undefined)
    return problemResponse(503, 'いまは検索できません', { detail: '少し待ってから、もう一度どうぞ。' });
  const { query, standIn = query, ...options } = asked;
  const { total, didYouMean, notices, results } = index.search(standIn, options);
  return Response.json({
    query,
    total,
    tookMs: Math.round((performance.now() - began) * 100) / 100,
    ...(didYouMean !== undefined && { didYouMean }),
    notices,
    results: results.map(({ id, type, title, section, url, excerpt, score }) => ({
      id,
      type,
      title,
      ...(section !== undefined && { section }),
      url,
      excerpt,
      score,
    })),
  });
}
