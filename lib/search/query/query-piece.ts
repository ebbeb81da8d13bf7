import { isUnknown, type Lexicon, type Piece } from '../language/lexicon.ts';
import type { Completion } from './completions.ts';

/** A piece of a query after interpretation. */
export interface QueryPiece extends Piece {
  /** How the word may continue, the likeliest first. Only a piece that is the beginning of a word has them. */
  readonly completions?: readonly Completion[];
}

/** Recognizes unknown text whose kanji are in the wrong order: 商交品換 becomes 商品交換. */
export function unmixed(piece: QueryPiece, { forms }: Lexicon): QueryPiece {
  if (!isBlank(piece) || !/^[\p{Script=Han}々]{2,8}$/u.test(piece.text)) return piece;
  const words = pairsOf([...piece.text], (word) => (forms.get(word)?.keys.length ?? 0) > 0);
  if (words === undefined) return piece;
  const keys = words.flatMap((word) => forms.get(word)?.keys ?? []);
  return { ...piece, form: { keys, cost: 0 }, cost: 0, meant: words.join('') };
}

/** Splits characters into known two-character words, in any order. The characters of a word may be up to two apart. */
function pairsOf([first, ...rest]: readonly string[], isWord: (word: string) => boolean): string[] | undefined {
  if (first === undefined) return [];
  for (const [at, other] of rest.slice(0, 2).entries()) {
    const word = [first + other, other + first].find(isWord);
    const others =
      word === undefined
        ? undefined
        : pairsOf(
            rest.filter((_, index) => index !== at),
            isWord,
          );
    if (word !== undefined && others !== undefined) return [word, ...others];
  }
  return undefined;
}

/** Merges short pieces into adjacent unknown text, because they are most likely part of it. */
export function withoutScraps(pieces: readonly QueryPiece[]): QueryPiece[] {
  const strange = pieces.map(isBlank);
  const spread = (from: number, to: number) => {
    const [known, next] = [pieces[from], pieces[to]];
    if (strange[from] && known !== undefined && next !== undefined && isOneWord(known, next)) strange[to] = true;
  };
  for (let index = 1; index < pieces.length; index += 1) spread(index - 1, index);
  for (let index = pieces.length - 1; index > 0; index -= 1) spread(index, index - 1);
  const joined: QueryPiece[] = [];
  pieces.forEach((piece, index) => {
    const last = joined.at(-1);
    const before = pieces[index - 1];
    const isPart = strange[index] && strange[index - 1] && before !== undefined && isOneWord(before, piece);
    if (last === undefined || !isPart) joined.push(strange[index] ? blank(piece.start, piece.end, piece.text) : piece);
    else joined[joined.length - 1] = blank(last.start, piece.end, last.text + piece.text);
  });
  return joined;
}

function blank(start: number, end: number, text: string): QueryPiece {
  return { start, end, text, cost: 0 };
}

/** Whether two pieces are adjacent, in one script, and one may be a fragment of the other's word. */
function isOneWord(one: QueryPiece, other: QueryPiece): boolean {
  const kind = kindOf(one.text);
  const areTogether = one.end === other.start || other.end === one.start;
  return areTogether && kind !== 'sign' && kind === kindOf(other.text) && isScrap(one) && isScrap(other);
}

/** Whether a piece is unknown and not the beginning of a known word either. */
export function isBlank(piece: QueryPiece): boolean {
  return isUnknown(piece) && piece.completions === undefined;
}

function isScrap(piece: QueryPiece): boolean {
  if (isBlank(piece) || piece.meant !== undefined) return true;
  const longest = kindOf(piece.text) === 'kanji' ? 1 : 2;
  return piece.completions === undefined && piece.number === undefined && piece.text.length <= longest;
}

function kindOf(text: string): 'kana' | 'kanji' | 'latin' | 'sign' {
  if (/^[ぁ-ゖ]+$/.test(text)) return 'kana';
  if (/^[\p{Script=Han}々]+$/u.test(text)) return 'kanji';
  return /^[a-z]+$/.test(text) ? 'latin' : 'sign';
}
