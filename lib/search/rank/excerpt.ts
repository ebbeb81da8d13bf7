import type { Concepts } from '../format/concepts.ts';
import type { Corpus, Row } from '../format/corpus.ts';
import { lineEnd } from '../format/data.ts';
import type { Slot } from './scoring.ts';

/** How many characters of a section are shown, and how many of them at most before the first match. */
const excerptLength = 110;
const leadLength = 24;

/** What to highlight in a text. */
export interface Wanted {
  readonly terms: ReadonlySet<number>;
  /** Folded texts that are not words of the lexicon. */
  readonly texts: readonly string[];
}

/** Everything in a query that can be highlighted. */
export function wantedOf(slots: readonly Slot[]): Wanted {
  const all = slots.flatMap(({ alternatives }) => alternatives.map(({ term }) => term));
  return {
    terms: new Set(all.filter((term) => typeof term === 'number')),
    texts: all.flatMap((term) => (typeof term === 'number' || term.text === undefined ? [] : [term.text])),
  };
}

/**
 * Plain text of a row with `[[` and `]]` round each match: its first sentence, which answers, then the text around the
 * best match if that stands elsewhere.
 */
export function excerptOf(row: Row, wanted: Wanted, corpus: Corpus, concepts: Concepts): string {
  const marked = marksOf(row, wanted, corpus, concepts);
  const written = row.map((token) => corpus.tokens[token] ?? '');
  const words = written.map((word, at) => (row[at] === lineEnd ? lineBreak(written[at - 1] ?? '') : word));
  const runs = (from: number, to: number) => {
    let text = '';
    for (let start = from, end = from; start < to; start = end) {
      while (end < to && marked[end] === marked[start]) end += 1;
      const run = plain(words.slice(start, end).join(''));
      text += marked[start] === true ? `[[${run}]]` : run;
    }
    return to < row.length ? `${text}…` : text;
  };
  const best = bestWindow(words, marked, row);
  const lead = leadOf(words);
  if (best <= lead.end) return runs(0, cutAt(words, 0, excerptLength));
  return runs(0, lead.end) + runs(best, cutAt(words, best, excerptLength - lead.length));
}

/** How many characters of a first sentence are shown before a match elsewhere. */
const longestLead = 60;

/** Where the first sentence ends, or where it is cut, and its length. */
function leadOf(words: readonly string[]): { readonly end: number; readonly length: number } {
  let length = 0;
  for (const [index, word] of words.entries()) {
    if (length + word.length > longestLead) return { end: index, length };
    length += word.length;
    if (/^[。！？／ ]$/.test(word)) return { end: index + 1, length };
  }
  return { end: words.length, length };
}

/** The place where as many characters are shown from another place on. */
function cutAt(words: readonly string[], from: number, most: number): number {
  let to = from;
  for (let length = 0; to < words.length && length < most; to += 1) length += words[to]?.length ?? 0;
  return to;
}

/** Replaces a line end: with ／ when the line ends without punctuation, so that it does not run into the next. */
function lineBreak(before: string): string {
  return /[\p{L}\p{N}）]$/u.test(before) ? '／' : ' ';
}

// Brackets in the text itself must not look like marks.
function plain(text: string): string {
  return text.replaceAll('[', '［').replaceAll(']', '］');
}

/** Which tokens of a row match the query. */
function marksOf(row: Row, { terms, texts }: Wanted, corpus: Corpus, concepts: Concepts): boolean[] {
  const keys: number[] = [];
  const positions: number[] = [];
  const marked = row.map((token, index) => {
    const own = corpus.keys[token] ?? [];
    for (const key of own) {
      keys.push(key);
      positions.push(index);
    }
    // ない alone is grammar and is not highlighted.
    return own.some((key) => key > 0 && terms.has(key));
  });
  for (const { positions: words } of concepts.find(keys, terms)) {
    for (const word of words) marked[positions[word] ?? -1] = true;
  }
  for (const text of texts) markText(row, text, corpus, marked);
  return marked;
}

function markText(row: Row, text: string, corpus: Corpus, marked: boolean[]): void {
  const starts: number[] = [];
  let folded = '';
  for (const token of row) {
    starts.push(folded.length);
    folded += corpus.folded[token] ?? '';
  }
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + text.length)) {
    row.forEach((_, index) => {
      const end = starts[index + 1] ?? folded.length;
      if (end > at && (starts[index] ?? 0) < at + text.length) marked[index] = true;
    });
  }
}

/** Where to begin: shortly before the position after which most different matches follow. */
function bestWindow(words: readonly string[], marked: readonly boolean[], row: Row): number {
  let best = { from: 0, matches: 0 };
  marked.forEach((isMarked, index) => {
    if (!isMarked) return;
    const seen = new Set<number>();
    for (let at = index, length = 0; at < row.length && length < excerptLength - leadLength; at += 1) {
      if (marked[at] === true) seen.add(row[at] ?? 0);
      length += words[at]?.length ?? 0;
    }
    if (seen.size > best.matches) best = { from: index, matches: seen.size };
  });
  return startOf(best.from, words);
}

/** The start of the sentence if it is near; otherwise a few characters before the match. */
function startOf(match: number, words: readonly string[]): number {
  let start = match;
  for (let length = 0; start > 0; start -= 1) {
    const before = words[start - 1] ?? '';
    if (/^[。／ ]$/.test(before)) return start;
    length += before.length;
    if (length > leadLength) return start;
  }
  return start;
}
