/** A run of text, and whether it is what was searched for. */
export interface Run {
  readonly text: string;
  readonly isMatch: boolean;
}

const match = /\[\[([\s\S]*?)\]\]/g;

/** Splits an excerpt at its `[[` and `]]`; brackets without a partner are text. */
export function runsOf(excerpt: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: whole, 1: text = '', index } of excerpt.matchAll(match)) {
    runs.push({ text: excerpt.slice(end, index), isMatch: false }, { text, isMatch: true });
    end = index + whole.length;
  }
  runs.push({ text: excerpt.slice(end), isMatch: false });
  return runs.filter(({ text }) => text !== '');
}

/** The words that are marked in some excerpts, the longest first. */
export function wordsMarked(excerpts: readonly string[]): readonly string[] {
  const words = excerpts.flatMap((excerpt) => runsOf(excerpt).flatMap(({ text, isMatch }) => (isMatch ? [text] : [])));
  // One letter alone stands in too many words that it is no part of.
  return [...new Set(words)].filter((word) => [...word].length > 1).sort((a, b) => b.length - a.length);
}

/** Splits a text at the words in it, for titles: they come without marks. The longest first, as `wordsMarked` has them. */
export function runsAround(words: readonly string[], text: string): Run[] {
  const [word, ...others] = words;
  if (word === undefined || text === '') return text === '' ? [] : [{ text, isMatch: false }];
  const parts = text.split(word).map((part) => runsAround(others, part));
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: word, isMatch: true }, ...part]));
}
