import type { SearchAnswer, SearchResult, SectionType } from '#lib/search/client.ts';
import { pagesOffered } from './messages.ts';

/** Asks the site's server, for browsers that cannot search by themselves; `undefined` when it does not answer. */
export async function askServer(query: string, signal: AbortSignal): Promise<SearchAnswer | undefined> {
  const address = `/api/search?${new URLSearchParams({ q: query, limit: String(pagesOffered) })}`;
  try {
    const response = await fetch(address, { signal });
    return response.ok ? readAnswer(await response.json(), query) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads an answer of `/api/search`; `undefined` when it is of another shape. */
export function readAnswer(data: unknown, query: string): SearchAnswer | undefined {
  if (!isRecord(data) || typeof data.total !== 'number' || !Array.isArray(data.results)) return undefined;
  const results = data.results.map(readResult);
  if (!results.every((result) => result !== undefined)) return undefined;
  return {
    query,
    total: data.total,
    ...(typeof data.didYouMean === 'string' && { didYouMean: data.didYouMean }),
    isKnown: data.total > 0,
    results,
  };
}

const types: readonly string[] = ['guide', 'procedure', 'faq', 'konbini', 'channel', 'fact'] satisfies SectionType[];

function readResult(data: unknown): SearchResult | undefined {
  if (!isRecord(data)) return undefined;
  const { id, type, title, section, url, excerpt, score } = data;
  if (typeof id !== 'string' || typeof title !== 'string' || typeof excerpt !== 'string') return undefined;
  // An address of our own and nothing else: `javascript:` would be one, too.
  if (typeof url !== 'string' || !/^\/(?!\/)/.test(url) || !isType(type)) return undefined;
  return {
    id,
    type,
    title,
    ...(typeof section === 'string' && { section }),
    url,
    excerpt,
    score: typeof score === 'number' ? score : 0,
    more: [],
  };
}

function isType(type: unknown): type is SectionType {
  return typeof type === 'string' && types.includes(type);
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
