import { boxWords } from '#components/search/box-words.ts';
import type { SearchAnswer, SearchResult } from '#lib/search/client.ts';
import { pagesOffered } from './messages.ts';

/** A page as the box offers it. */
export type Offer = Pick<SearchResult, 'type' | 'title' | 'section' | 'url' | 'excerpt'>;

/** What the box shows of an answer. */
export type BoxAnswer = Pick<SearchAnswer, 'query' | 'total' | 'didYouMean'> & { readonly results: readonly Offer[] };

/** Asks the site's server, for browsers that cannot search by themselves; `undefined` when it does not answer. */
export async function askServer(query: string, signal: AbortSignal): Promise<BoxAnswer | undefined> {
  const address = `/api/search?limit=${pagesOffered}&${new URLSearchParams({ q: query })}`;
  try {
    const response = await fetch(address, { signal });
    return response.ok ? readAnswer(await response.json(), query) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads an answer of `/api/search`; `undefined` when it is of another shape. */
export function readAnswer(data: unknown, query: string): BoxAnswer | undefined {
  const { total, didYouMean, results } = propertiesOf(data);
  if (typeof total !== 'number' || !Array.isArray(results) || !results.every(isOffer)) return undefined;
  return { query, total, ...(typeof didYouMean === 'string' && { didYouMean }), results };
}

function isOffer(data: unknown): data is Offer {
  const { type, title, section = '', url, excerpt } = propertiesOf(data);
  if (![type, title, section, url, excerpt].every((text) => typeof text === 'string')) return false;
  // An address of our own and nothing else: `javascript:` would be one, too, and `/\` begins another host's.
  return /^\/(?![/\\])/.test(String(url)) && Object.keys(boxWords.types).includes(String(type));
}

// What is no object has none.
function propertiesOf(data: unknown): Readonly<Record<string, unknown>> {
  return Object(data);
}
