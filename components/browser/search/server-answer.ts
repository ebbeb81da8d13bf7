import { boxWords } from '#components/search/box-words.ts';
import type { Notice, SearchAnswer, SearchResult } from '#lib/search/client.ts';
import { pagesOffered } from './messages.ts';

/** A page as the box offers it. */
export type Offer = Pick<SearchResult, 'type' | 'title' | 'section' | 'url' | 'excerpt'>;

/** What the box shows of an answer. */
export type BoxAnswer = Pick<SearchAnswer, 'query' | 'total' | 'didYouMean' | 'notices'> & {
  readonly results: readonly Offer[];
};

/** Asks the site's server, for browsers that cannot run the search; `undefined` if it does not answer. */
export async function askServer(query: string, signal: AbortSignal): Promise<BoxAnswer | undefined> {
  const address = `/api/search?limit=${pagesOffered}&${new URLSearchParams({ q: query })}`;
  try {
    const response = await fetch(address, { signal });
    return response.ok ? readAnswer(await response.json(), query) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads an answer of `/api/search`; `undefined` if it has another shape. */
export function readAnswer(data: unknown, query: string): BoxAnswer | undefined {
  const { total, didYouMean, notices = [], results } = propertiesOf(data);
  if (typeof total !== 'number' || !Array.isArray(results) || !results.every(isOffer)) return undefined;
  if (!Array.isArray(notices) || !notices.every(isNotice)) return undefined;
  return { query, total, ...(typeof didYouMean === 'string' && { didYouMean }), notices, results };
}

function isNotice(data: unknown): data is Notice {
  const { kind, id, say, lang = '' } = propertiesOf(data);
  return [kind, id, say, lang].every((text) => typeof text === 'string');
}

function isOffer(data: unknown): data is Offer {
  const { type, title, section = '', url, excerpt } = propertiesOf(data);
  if (![type, title, section, url, excerpt].every((text) => typeof text === 'string')) return false;
  // Only addresses on our site: `javascript:` is an address, too, and `/\` starts one on another host.
  return /^\/(?![/\\])/.test(String(url)) && Object.keys(boxWords.types).includes(String(type));
}

// Values that are no objects have none.
function propertiesOf(data: unknown): Readonly<Record<string, unknown>> {
  return Object(data);
}
