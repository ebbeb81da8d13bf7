import { forget, remember } from '../device-memory.ts';
import { recallAs } from '../kept-record.ts';
import type { Refuse } from './refusal.ts';

const key = 'madoguchi.recent';
const version = 1;
const kept = 6;
const longest = 60;

/** What was searched for on this device, the latest first. What cannot be read is dropped, and what may not be sent. */
export function recentQueries(refuse: Refuse): readonly string[] {
  return (recallAs(key, parseRecent) ?? []).filter((query) => refuse(query) === undefined);
}

/** Remembers a query on this device; never one that may not be sent. */
export function rememberQuery(query: string, refuse: Refuse): void {
  if (refuse(query) !== undefined) return;
  remember(key, JSON.stringify({ version, queries: withQuery(recentQueries(refuse), query) }));
}

/** Forgets every query. */
export function wipeRecent(): void {
  forget(key);
}

// こんb: a kana whose vowel is still to come.
const halfWord = /[ぁ-ヿ][b-df-hj-np-tv-z]{1,3}$/i;

/** The queries with one more in front, unless its last word is not whole. */
export function withQuery(queries: readonly string[], query: string): readonly string[] {
  const words = query.trim().replace(/\s+/g, ' ');
  if (words === '' || words.length > longest || halfWord.test(words.normalize('NFKC'))) return queries;
  return [words, ...queries.filter((each) => each !== words)].slice(0, kept);
}

/** Reads what was stored; `undefined` when it is damaged or of another version. */
export function parseRecent(text: string): readonly string[] | undefined {
  try {
    // What is no object has no properties either, and `null` throws.
    const stored: Readonly<Record<string, unknown>> = JSON.parse(text);
    const { queries } = stored;
    const isOurs = stored.version === version && Array.isArray(queries);
    return isOurs && queries.every((each) => typeof each === 'string') ? queries.slice(0, kept) : undefined;
  } catch {
    return undefined;
  }
}
