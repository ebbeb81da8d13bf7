import { readSearchRequest, searchIndex } from '#lib/site/index.ts';

export const dynamic = 'force-dynamic';

/** Searches the whole site. What is asked is neither logged nor kept. */
export async function GET(request: Request) {
  const began = performance.now();
  const asked = readSearchRequest(new URL(request.url).searchParams);
  if (!asked.ok) {
    return Response.json(
      {
        type: 'about:blank',
        title: '検索の指定を直してください',
        status: 400,
        detail: asked.faults.map(({ detail }) => detail).join(' '),
        errors: asked.faults,
      },
      { status: 400, headers: { 'content-type': 'application/problem+json' } },
    );
  }
  const { query, ...options } = asked;
  const index = await searchIndex();
  const { total, didYouMean, results } = index.search(query, options);
  return Response.json({
    query,
    total,
    tookMs: Math.round((performance.now() - began) * 100) / 100,
    ...(didYouMean !== undefined && { didYouMean }),
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
