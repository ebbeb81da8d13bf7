import type { Corpus } from '../format/corpus.ts';
import { fold } from '../language/fold.ts';
import type { QueryPiece } from './query.ts';

/** The query in the words that were searched for; `undefined` when those are the words that were typed. */
export function meantQuery(pieces: readonly QueryPiece[], corpus: Corpus): string | undefined {
  const isChanged = pieces.some(({ meant, form }) => meant !== undefined || form?.standsFor !== undefined);
  if (!isChanged) return undefined;
  const words = pieces.map(({ typed, meant, form }) => {
    if (form?.standsFor !== undefined) return form.standsFor;
    return meant === undefined || form === undefined ? typed : wordsOf(form.keys, corpus);
  });
  const told = words.join('').trim();
  // ﾏﾙﾁｺﾋﾟｰ機 is what was typed, only wider.
  return fold(told) ===
    fold(
      pieces
        .map(({ typed }) => typed)
        .join('')
        .trim(),
    )
    ? undefined
    : told;
}

/** Keys as the texts write them most. Tokens come by frequency, so the first that has a key is it. */
function wordsOf(keys: readonly number[], corpus: Corpus): string {
  return keys
    .map(
      (key) =>
        corpus.tokens.find((_, token) => corpus.keys[token]?.length === 1 && corpus.keys[token]?.[0] === key) ?? '',
    )
    .join('');
}
