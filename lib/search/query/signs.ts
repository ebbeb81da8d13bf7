import { isSuffered, type State, stateOf } from '../language/state.ts';
import type { QueryPiece } from './query-piece.ts';

/** A word of a query as its key, with what is told of it. */
export interface Sign {
  readonly key: number;
  readonly state?: State;
  readonly isSuffered?: true;
}

/** The keys of a query in sequence, each with what the text after it tells. */
export function signsOf(pieces: readonly QueryPiece[]): Sign[] {
  return pieces.flatMap((piece, index): Sign[] => {
    const form = piece.form ?? piece.completions?.[0]?.form;
    const keys = form?.asks ?? form?.keys ?? [];
    if (piece.completions !== undefined && piece.completions[0]?.text !== piece.text)
      return keys.map((key) => ({ key }));
    return keys.map((key, at) =>
      at < keys.length - 1 ? { key } : { key, ...toldOf(piece.text, restAfter(pieces, index)) },
    );
  });
}

const inflects = /[ぁ-ゖ]$/;

function toldOf(word: string, rest: string): Pick<Sign, 'state' | 'isSuffered'> {
  const state = stateOf(word, rest, !inflects.test(word));
  return { ...(state && { state }), ...(isSuffered(rest) && { isSuffered: true }) };
}

const longestRest = 12;

function restAfter(pieces: readonly QueryPiece[], index: number): string {
  let rest = '';
  for (const { text } of pieces.slice(index + 1)) {
    if (text === ' ' || rest.length > longestRest) break;
    rest += text;
  }
  return rest;
}
