import type { z } from 'zod';
import { readSearchRequest, type SearchRequest } from '#lib/finder/index.ts';
import { problemResponse } from '#lib/http/index.ts';
import type { SearchIndex } from '#lib/search/index.ts';
import type { Link } from './link.ts';
import type { searchModel } from './models.ts';

/** Answers a search. `open` gives the index. Queries are neither logged nor kept. */
export async function answerSearch(
  parameters: URLSearchParams,
  open: () => Promise<SearchIndex>,
  link: Link,
): Promise<Response> {
  const began = performance.now();
  const asked = readSearchRequest(parameters);
  if (!asked.ok) {
    const detail = asked.faults.map((fault) => fault.detail).join(' ');
    return problemResponse(400, '検索の指定を直してください', { detail, errors: asked.faults });
  }
  const index = await open().catch(() => undefined);
  if (index === undefined)
    return problemResponse(503, 'いまは検索できません', { detail: '少し待ってから、もう一度どうぞ。' });
  return Response.json(searchView(index, asked, link, began));
}

/** What a search finds, for programs. `began` is when it was asked for, in the milliseconds of `performance`. */
export function searchView(
  index: SearchIndex,
  { query, standIn = query, ...options }: Extract<SearchRequest, { ok: true }>,
  link: Link,
  began: number,
): z.output<typeof searchModel> {
  const { total, didYouMean, notices, results } = index.search(standIn, options);
  return {
    query,
    total,
    tookMs: Math.round((performance.now() - began) * 100) / 100,
    ...(didYouMean !== undefined && { didYouMean }),
    notices: [...notices],
    results: results.map(({ id, type, title, section, url, excerpt, score }) => ({
      id,
      type,
      title,
      ...(section !== undefined && { section }),
      url: link(url),
      excerpt,
      score,
    })),
  };
}
