/** A run of text, and whether it is what was searched for. */
export interface Run {
  readonly text: string;
  readonly isMatch: boolean;
}

const match = /\[\[([\s\S]*?)\]\]/;

/** Splits an excerpt at its `[[` and `]]`; brackets without a partner are text. */
export function runsOf(excerpt: string): Run[] {
  // Splitting at a group leaves what the group matched in every second place.
  return excerpt
    .split(match)
    .map((text, index) => ({ text, isMatch: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The words that are marked in some excerpts, the longest first. */
export function wordsMarked(excerpts: readonly string[]): readonly string[] {
  const words = excerpts.flatMap((excerpt) => runsOf(excerpt).flatMap(({ text, isMatch }) => (isMatch ? text : [])));
  // One letter alone stands in too many words that it is no part of.
  return [...new Set(words)].filter((word) => [...word].length > 1).sort((a, b) => b.length - a.length);
}

/** Splits a text at the words in it, for titles: they come without marks. The longest first, as `wordsMarked` has them. */
export function runsAround(words: readonly string[], text: string): Run[] {
  const [word, ...others] = words;
  if (text === '') return [];
  if (word === undefined) return [{ text, isMatch: false }];
  const parts = text.split(word).map((part) => runsAround(others, part));
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: word, isMatch: true }, ...part]));
}
