import { foldWithPositions } from '../language/fold.ts';
import { type KanaText, readRomaji } from '../language/latin.ts';
import { type Backpointer, type Form, type Guess, isUnknown, type Lexicon, piecesOf } from '../language/lexicon.ts';
import type { Completion, Completions } from './completions.ts';
import { isBlank, type QueryPiece, unmixed, withoutScraps } from './query-piece.ts';
import type { Slips } from './slips.ts';

/** A piece of a query with its original text. */
export interface TypedPiece extends QueryPiece {
  /** The piece as it was typed. */
  readonly typed: string;
}

/** Everything that a query is interpreted with. */
export interface KnownWords {
  readonly lexicon: Lexicon;
  readonly slips: Slips;
  readonly completions: Completions;
  /** Whether our texts contain a folded text exactly. */
  readonly isWritten: (text: string) => boolean;
  /** How a folded form is written in katakana, if it is a loanword. */
  readonly loanword: (form: string) => string | undefined;
}

/** The longest query, in characters. Longer texts are pasted by mistake and not questions. */
export const longestQuery = 200;
/**
 * How much of a query is checked for typos, and how many of its words are looked up. A question is shorter; a text that
 * was pasted has said by then what it is about. Both bound what a single query can cost.
 */
const mostMended = 48;
const mostWords = 32;
/** The extra cost of a word beginning over a whole word. */
const beginningCost = 3;

/** Segments a query into pieces, with typos corrected and the last word completed. */
export function understand(query: string, known: KnownWords): TypedPiece[] {
  const { lexicon } = known;
  const { text, positions } = foldWithPositions(query.slice(0, longestQuery), longestQuery);
  const read = readRomaji(text, lexicon);
  const positionOf = (at: number) => positions[read.origins[at] ?? read.end] ?? query.length;
  const isSlip = (start: number, { end, meant }: Guess) =>
    isPlausible(query.slice(positionOf(start), positionOf(end)), meant, known);
  const likeliest = piecesWith(read, known, isSlip, 0);
  // A query never consists of grammar alone: たいか is the beginning of 退会.
  const pieces = likeliest.every(isGrammar) ? piecesWith(read, known, isSlip, loneGrammarPenalty) : likeliest;
  return withoutScraps(pieces)
    .map((piece) => unmixed(piece, lexicon))
    .map((piece, _, { length }) => (length === 1 && !query.includes('ー') ? mended(piece, known) : piece))
    .map((piece, index, { length }) => ({
      ...piece,
      typed: query.slice(positionOf(piece.start), index === length - 1 ? query.length : positionOf(piece.end)),
    }));
}

/** The beginning of a query that is searched for: what is left of it when folded has at most `longestQuery` characters. */
export function searchedPart(query: string): string {
  const { positions } = foldWithPositions(query.slice(0, longestQuery), longestQuery + 1);
  return query.slice(0, positions[longestQuery] ?? longestQuery);
}

/** The first words of a query, as many as are looked up. */
export function searchedWords(pieces: readonly TypedPiece[]): readonly TypedPiece[] {
  const words = pieces.flatMap(({ text }, index) => (text === ' ' ? [] : [index]));
  return pieces.slice(0, words[mostWords]);
}

/**
 * Whether what was typed may be a typo for a form. A word in katakana is a loanword, so only another loanword can have
 * been meant, and with its long-vowel marks: ラベル is not 選び, nor クレーム クレカ, although their kana are near.
 */
function isPlausible(typed: string, meant: string, { loanword }: KnownWords): boolean {
  const word = typed.normalize('NFKC');
  if (!isKatakana(word)) return true;
  const written = loanword(meant);
  return written !== undefined && isOneSlip(word, written);
}

/** Whether a word is written in katakana alone. */
export function isKatakana(word: string): boolean {
  return /^[ァ-ヺー]+$/.test(word);
}

/** Whether at most one character is wrong, missing, too many, or swapped with the next. */
function isOneSlip(typed: string, meant: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const [rest, wanted] = [typed.slice(at), meant.slice(at)];
  const isSwapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  return (
    isSwapped ||
    [
      [1, 1],
      [1, 0],
      [0, 1],
    ].some(([a, b]) => rest.slice(a) === wanted.slice(b))
  );
}

/** Corrects a query of two unknown kana to the most similar word: みさ becomes みせ. */
function mended(piece: QueryPiece, { slips }: KnownWords): QueryPiece {
  const guess = isBlank(piece) ? slips.ofTwoKana(piece.text) : undefined;
  return guess === undefined ? piece : { ...piece, form: guess.form, cost: 0, meant: guess.meant };
}

function piecesWith(
  read: KanaText,
  { lexicon, slips, completions, isWritten }: KnownWords,
  isSlip: (start: number, guess: Guess) => boolean,
  grammarPenalty: number,
): QueryPiece[] {
  const { text } = read;
  const penalty = (start: number, { keys }: Form, end: number) =>
    (keys.length > 0 ? 0 : isVerb(text, end) ? verbPenalty : grammarPenalty) +
    (isLoneKanji(text, start, end) ? loneKanjiPenalty : 0);
  const asTyped = lexicon.backpointers(text, { guesses: () => [], penalty });
  const guesses = (start: number) =>
    start < mostMended ? [...slips.at(text, start)].filter((guess) => isSlip(start, guess)) : [];
  const asMeant = lexicon.backpointers(text, { guesses, penalty });
  const gain = costAt(asTyped, text.length) - costAt(asMeant, text.length);
  const isKnown = piecesOf(text, asTyped).every((piece) => !isUnknown(piece) || !/[\p{L}\p{N}]/u.test(piece.text));
  const mistyped = piecesOf(text, asMeant).filter(({ meant }) => meant !== undefined);
  const isRight = isKnown && (gain < doubt || mistyped.every((piece) => isTerm(piece.text) && isWritten(piece.text)));
  const pointers = isRight ? asTyped : asMeant;
  const beginning = bestBeginning(read, pointers, completions);
  if (beginning === undefined) return piecesOf(text, pointers);
  const { start } = beginning;
  return [...piecesOf(text, pointers, start), { ...beginning, end: text.length, text: text.slice(start) }];
}

// 教えて asks, but 教えてしまった and 教えてもいい tell what somebody has done or means to do.
function isVerb(text: string, end: number): boolean {
  return /^て(しま|も?いい)/.test(text.slice(end - 1));
}

const verbPenalty = 30;

// 払込票番号 is not a typo of 払込番号, because our texts contain it. Shorter strings occur by chance inside words.
function isTerm(text: string): boolean {
  return text.length > 4;
}

/** How much likelier a correction must be when all words as typed are known. */
const doubt = 2;

function costAt(pointers: readonly (Backpointer | undefined)[], at: number): number {
  return pointers[at]?.cost ?? 0;
}

function isGrammar({ form, text }: QueryPiece): boolean {
  return text === ' ' || form?.keys.length === 0;
}

const loneGrammarPenalty = 8;
/** The extra cost of a single kanji next to other kanji, which is hardly a word: 人確認 is part of 本人確認. */
const loneKanjiPenalty = 2.5;
const kanji = /[\p{Script=Han}々]/u;

function isLoneKanji(text: string, start: number, end: number): boolean {
  const isKanji = (at: number) => kanji.test(text[at] ?? '');
  return end === start + 1 && isKanji(start) && (isKanji(start - 1) || isKanji(end));
}

interface Beginning {
  readonly start: number;
  readonly cost: number;
  readonly completions: readonly Completion[];
}

const longestBeginning = 16;
const mostCompletions = 8;

/** How much likelier the first completion is because of the word before it. */
function gainOfContext([first]: readonly Completion[]): number {
  return first === undefined ? 0 : Math.max(0, first.form.cost - first.cost);
}

/** Finds where an unfinished last word begins. Returns `undefined` if it is likelier that all words are finished. */
function bestBeginning(
  read: KanaText,
  pointers: readonly (Backpointer | undefined)[],
  known: Completions,
): Beginning | undefined {
  const { text, endings } = read;
  const isWhole = endings.includes('');
  let best = isWhole ? costAt(pointers, text.length) : Number.POSITIVE_INFINITY;
  let start: number | undefined;
  for (let from = Math.max(0, text.length - longestBeginning); from <= text.length - (isWhole ? 1 : 0); from += 1) {
    const before = pointers[from];
    if (before === undefined || (from > 0 && text[from - 1] !== ' ' && isUnknown(before))) continue;
    const rest = text.slice(from);
    const cost = before.cost + beginningCost + Math.min(...endings.map((ending) => known.cost(rest + ending)));
    if (cost >= best) continue;
    best = cost;
    start = from;
  }
  if (start === undefined) return undefined;
  const rest = text.slice(start);
  const before = piecesOf(text, pointers, start).findLast((piece) => (piece.form?.keys.length ?? 0) > 0);
  const completions = known.of(
    endings.map((ending) => rest + ending),
    before?.form?.keys.at(-1),
  );
  return {
    start,
    cost: best - costAt(pointers, start) - gainOfContext(completions),
    completions: completions.slice(0, mostCompletions),
  };
}
