import { forget, remember } from '../device-memory.ts';
import { recallAs } from '../kept-record.ts';
import type { Refuse } from './refusal.ts';

const key = 'madoguchi.recent';
const version = 1;
const kept = 6;
const longest = 60;

/** Earlier queries on this device, the latest first, without those that may not be sent. Unreadable data is dropped. */
export function recentQueries(refuse: Refuse): readonly string[] {
  return (recallAs(key, parseRecent) ?? []).filter((query) => refuse(query) === undefined);
}

/** Stores a query on this device, unless it may not be sent. */
export function rememberQuery(query: string, refuse: Refuse): void {
  if (refuse(query) !== undefined) return;
  remember(key, JSON.stringify({ version, queries: withQuery(recentQueries(refuse), query) }));
}

export function wipeRecent(): void {
  forget(key);
}

// こんb: the vowel of the last kana is not typed yet.
const halfWord = /[ぁ-ヿ][b-df-hj-np-tv-z]{1,3}$/i;

/** Adds a query in front, unless its last word is incomplete. */
export function withQuery(queries: readonly string[], query: string): readonly string[] {
  const words = query.trim().replace(/\s+/g, ' ');
  if (words === '' || words.length > longest || halfWord.test(words.normalize('NFKC'))) return queries;
  return [words, ...queries.filter((each) => each !== words)].slice(0, kept);
}

/** Reads the stored queries; `undefined` if they are damaged or of another version. */
export function parseRecent(text: string): readonly string[] | undefined {
  try {
    // Numbers and strings have no such property, and `null` throws.
    const stored: Readonly<Record<string, unknown>> = JSON.parse(text);
    const { queries } = stored;
    const isOurs = stored.version === version && Array.isArray(queries);
    return isOurs && queries.every((each) => typeof each === 'string') ? queries.slice(0, kept) : undefined;
  } catch {
    return undefined;
  }
}
