/** A part of a sentence, with its reading if the author gave one. */
export interface RubyText {
  readonly text: string;
  readonly reading?: string;
}

const marked = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** Splits a sentence with readings, written as `{注文|ちゅうもん}`, into parts. */
export function splitRuby(sentence: string): RubyText[] {
  const parts: RubyText[] = [];
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

/** The sentence without its readings. */
export function withoutReadings(sentence: string): string {
  return sentence.replace(marked, '$1');
}
