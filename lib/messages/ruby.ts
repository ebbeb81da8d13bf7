/** A stretch of words, with how it is read where its author says so. */
export interface Reading {
  readonly text: string;
  readonly reading?: string;
}

const marked = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** The stretches of a sentence in which words stand as `{注文|ちゅうもん}`. */
export function readings(sentence: string): Reading[] {
  const parts: Reading[] = [];
  let from = 0;
  for (const match of sentence.matchAll(marked)) {
    const [whole, text = '', reading = ''] = match;
    if (match.index > from) parts.push({ text: sentence.slice(from, match.index) });
    parts.push({ text, reading });
    from = match.index + whole.length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from) });
  return parts;
}

/** The same sentence without its readings. */
export function withoutReadings(sentence: string): string {
  return sentence.replace(marked, '$1');
}
