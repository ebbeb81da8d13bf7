import type { Corpus } from '../format/corpus.ts';
import { fold } from '../language/fold.ts';
import type { TypedPiece } from './query.ts';

/** The query in the words that were searched for; `undefined` when they are the words as typed. */
export function meantQuery(pieces: readonly TypedPiece[], corpus: Corpus): string | undefined {
  const isChanged = pieces.some(({ meant, form }) => meant !== undefined || form?.standsFor !== undefined);
  if (!isChanged) return undefined;
  const words = pieces.map(({ typed, meant, form }) => {
    if (form?.standsFor !== undefined) return form.standsFor;
    // A correction to a mere ending has no word to show.
    return (meant !== undefined && form && wordsOf(form.keys, corpus)) || typed;
  });
  const corrected = words.join('').trim();
  // ﾏﾙﾁｺﾋﾟｰ機 and マルチコピー機 differ only in width, which is not a correction.
  return fold(corrected) ===
    fold(
      pieces
        .map(({ typed }) => typed)
        .join('')
        .trim(),
    )
    ? undefined
    : corrected;
}

/** The most frequent spelling of each key. Tokens are sorted by frequency, so the first match is the most frequent. */
function wordsOf(keys: readonly number[], corpus: Corpus): string {
  return keys
    .map(
      (key) =>
        corpus.tokens.find((_, token) => corpus.keys[token]?.length === 1 && corpus.keys[token]?.[0] === key) ?? '',
    )
    .join('');
}
