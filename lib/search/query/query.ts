import { foldWithPlaces } from '../language/fold.ts';
import { type Read, readRomaji } from '../language/latin.ts';
import { type Form, isUnknown, type Lexicon, piecesOf, type Step } from '../language/lexicon.ts';
import type { Completion, Completions } from './completions.ts';
import { isBlank, type QueryPart, unmixed, withoutScraps } from './query-part.ts';
import type { Slips } from './slips.ts';

/** A piece of a query. */
export interface QueryPiece extends QueryPart {
  /** What it is in the query as it was typed. */
  readonly typed: string;
}

/** The words that a query may hold, and what else may be meant by them. */
export interface KnownWords {
  readonly lexicon: Lexicon;
  readonly slips: Slips;
  readonly completions: Completions;
  /** Whether our texts hold a folded text as it stands. */
  readonly isWritten: (text: string) => boolean;
}

/** How many characters a query may have; what is longer is a pasted text, not a question. */
export const longestQuery = 200;
/** A beginning is less likely than a whole word. */
const beginningCost = 3;

/** Cuts a query into pieces that the lexicon knows, guessing where it does not. */
export function understand(query: string, known: KnownWords): QueryPiece[] {
  const { lexicon } = known;
  const { text, places } = foldWithPlaces(query.slice(0, longestQuery));
  const read = readRomaji(text, lexicon);
  const placeOf = (at: number) => places[read.origins[at] ?? read.end] ?? query.length;
  const likeliest = piecesWith(read, known, 0);
  // Nobody looks for grammar alone: たいか is 退会 that is not whole yet.
  const pieces = likeliest.every(isGrammar) ? piecesWith(read, known, loneGrammarTax) : likeliest;
  return withoutScraps(pieces)
    .map((piece) => unmixed(piece, lexicon))
    .map((piece, _, { length }) => (length === 1 && !query.includes('ー') ? mended(piece, known) : piece))
    .map((piece, index, { length }) => ({
      ...piece,
      typed: query.slice(placeOf(piece.start), index === length - 1 ? query.length : placeOf(piece.end)),
    }));
}

/** Two kana that mean nothing, and are all there is, as the word that they are alike to: みさ is みせ. */
function mended(piece: QueryPart, { slips }: KnownWords): QueryPart {
  const guess = isBlank(piece) ? slips.ofTwoKana(piece.text) : undefined;
  return guess === undefined ? piece : { ...piece, form: guess.form, cost: 0, meant: guess.meant };
}

function piecesWith(
  read: Read,
  { lexicon, slips, completions, isWritten }: KnownWords,
  grammarTax: number,
): QueryPart[] {
  const { text } = read;
  const tax = (start: number, { keys }: Form, end: number) =>
    (keys.length === 0 ? grammarTax : 0) + (isLoneKanji(text, start, end) ? loneKanjiTax : 0);
  const asTyped = lexicon.waysThrough(text, { guesses: () => [], tax });
  const asMeant = lexicon.waysThrough(text, { guesses: (start) => slips.at(text, start), tax });
  const gain = costAt(asTyped, text.length) - costAt(asMeant, text.length);
  const isKnown = piecesOf(text, asTyped).every((piece) => !isUnknown(piece) || !/[\p{L}\p{N}]/u.test(piece.text));
  const mistyped = piecesOf(text, asMeant).filter(({ meant }) => meant !== undefined);
  const isRight = isKnown && (gain < doubt || mistyped.every((piece) => isTerm(piece.text) && isWritten(piece.text)));
  const steps = isRight ? asTyped : asMeant;
  const beginning = bestBeginning(read, steps, completions);
  if (beginning === undefined) return piecesOf(text, steps);
  const { start } = beginning;
  return [...piecesOf(text, steps, start), { ...beginning, end: text.length, text: text.slice(start) }];
}

// 払込票番号 is no slip of 払込番号: it stands in our texts. Shorter ones stand there by chance, as parts of words.
function isTerm(text: string): boolean {
  return text.length > 4;
}

/** So much likelier a slip must be than words that are all known. */
const doubt = 2;

function costAt(steps: readonly (Step | undefined)[], at: number): number {
  return steps[at]?.cost ?? 0;
}

function isGrammar({ form, text }: QueryPart): boolean {
  return text === ' ' || form?.keys.length === 0;
}

const loneGrammarTax = 8;
/** A kanji alone between others is hardly a word: 人確認 is 本人確認. */
const loneKanjiTax = 2.5;
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

/** How much likelier the first of them is for what stands before it. */
function gainOfPlace([first]: readonly Completion[]): number {
  return first === undefined ? 0 : Math.max(0, first.form.cost - first.cost);
}

/** Where the last word may have begun that is not whole yet, if that is likelier than that all is whole. */
function bestBeginning(read: Read, steps: readonly (Step | undefined)[], known: Completions): Beginning | undefined {
  const { text, endings } = read;
  const isWhole = endings.includes('');
  let best = isWhole ? costAt(steps, text.length) : Number.POSITIVE_INFINITY;
  let start: number | undefined;
  for (let from = Math.max(0, text.length - longestBeginning); from <= text.length - (isWhole ? 1 : 0); from += 1) {
    const before = steps[from];
    if (before === undefined || (from > 0 && text[from - 1] !== ' ' && isUnknown(before))) continue;
    const rest = text.slice(from);
    const cost = before.cost + beginningCost + Math.min(...endings.map((ending) => known.cost(rest + ending)));
    if (cost >= best) continue;
    best = cost;
    start = from;
  }
  if (start === undefined) return undefined;
  const rest = text.slice(start);
  const before = piecesOf(text, steps, start).findLast((piece) => (piece.form?.keys.length ?? 0) > 0);
  const completions = known.of(
    endings.map((ending) => rest + ending),
    before?.form?.keys.at(-1),
  );
  return {
    start,
    cost: best - costAt(steps, start) - gainOfPlace(completions),
    completions: completions.slice(0, mostCompletions),
  };
}
