import { holdsPrivateNumber } from './private-number.ts';

const key = 'madoguchi.recent';
const version = 1;
const kept = 6;
const longest = 60;

/** What was searched for on this device, the latest first. What cannot be read is dropped. */
export function recentQueries(): readonly string[] {
  const text = read();
  if (text === null) return [];
  const queries = parseRecent(text);
  if (queries === undefined) wipeRecent();
  return queries ?? [];
}

/** Remembers a query on this device; never one that holds a private number. */
export function rememberQuery(query: string): void {
  const queries = withQuery(recentQueries(), query);
  try {
    localStorage.setItem(key, JSON.stringify({ version, queries }));
  } catch {
    // Storage is full or switched off: nothing is remembered.
  }
}

/** Forgets every query. */
export function wipeRecent(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is kept where storage is switched off.
  }
}

/** The queries with one more in front. */
export function withQuery(queries: readonly string[], query: string): readonly string[] {
  const words = query.trim().replace(/\s+/g, ' ');
  if (words === '' || words.length > longest || holdsPrivateNumber(words)) return queries;
  return [words, ...queries.filter((each) => each !== words)].slice(0, kept);
}

/** Reads what was stored; `undefined` when it is damaged or of another version. */
export function parseRecent(text: string): readonly string[] | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return undefined;
    if (!('version' in stored) || stored.version !== version || !('queries' in stored)) return undefined;
    const { queries } = stored;
    return Array.isArray(queries) && queries.every((each) => typeof each === 'string')
      ? queries.slice(0, kept)
      : undefined;
  } catch {
    return undefined;
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
