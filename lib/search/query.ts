import { foldWithPlaces } from './fold.ts';
import type { Completion, Guesses } from './guesses.ts';
import { type Form, isUnknown, type Lexicon, type Piece, piecesOf, type Step } from './lexicon.ts';
import { type Kana, kanaFromRomaji, pendingKana } from './romaji.ts';

/** A piece of a query. */
export interface QueryPiece extends Piece {
  /** What it is in the query as it was typed. */
  readonly typed: string;
  /** How the word that it begins may go on, the likeliest first; the piece itself is then no whole word. */
  readonly completions?: readonly Completion[];
}

/** How many characters a query may have; what is longer is a pasted text, not a question. */
export const longestQuery = 200;
/** A beginning is less likely than a whole word. */
const beginningCost = 3;

/** Cuts a query into pieces that the lexicon knows, guessing where it does not. */
export function understand(query: string, lexicon: Lexicon, guesses: Guesses): QueryPiece[] {
  const { text, places } = foldWithPlaces(query.slice(0, longestQuery));
  const read = readRomaji(text, lexicon);
  const placeOf = (at: number) => places[read.origins[at] ?? read.end] ?? query.length;
  const likeliest = piecesWith(read, lexicon, guesses, 0);
  // Nobody looks for grammar alone: たいか is 退会 that is not whole yet.
  const pieces = likeliest.every(isGrammar) ? piecesWith(read, lexicon, guesses, loneGrammarTax) : likeliest;
  return withoutScraps(pieces)
    .map((piece) => unmixed(piece, lexicon))
    .map((piece, index, { length }) => ({
      ...piece,
      typed: query.slice(placeOf(piece.start), index === length - 1 ? query.length : placeOf(piece.end)),
    }));
}

type Draft = Omit<QueryPiece, 'typed'>;

function piecesWith(read: Read, lexicon: Lexicon, guesses: Guesses, grammarTax: number): Draft[] {
  const { text } = read;
  const tax = (start: number, { keys }: Form, end: number) =>
    (keys.length === 0 ? grammarTax : 0) + (isLoneKanji(text, start, end) ? loneKanjiTax : 0);
  const asTyped = lexicon.waysThrough(text, { guesses: () => [], tax });
  const asMeant = lexicon.waysThrough(text, { guesses: (start) => guesses.slipsAt(text, start), tax });
  const gain = costAt(asTyped, text.length) - costAt(asMeant, text.length);
  const isKnown = piecesOf(text, asTyped).every((piece) => !isUnknown(piece) || !/[\p{L}\p{N}]/u.test(piece.text));
  const steps = isKnown && gain < doubt ? asTyped : asMeant;
  const beginning = bestBeginning(read, steps, guesses);
  if (beginning === undefined) return piecesOf(text, steps);
  const { start, completions } = beginning;
  return [...piecesOf(text, steps, start), { start, end: text.length, text: text.slice(start), completions }];
}

/** So much likelier a slip must be than words that are all known. */
const doubt = 2;

function costAt(steps: readonly (Step | undefined)[], at: number): number {
  return steps[at]?.cost ?? 0;
}

function isGrammar({ form, text }: Draft): boolean {
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

/** What has no meaning, as the words whose kanji it holds in disorder, if there are such: 商交品換 is 商品交換. */
function unmixed(piece: Draft, { forms }: Lexicon): Draft {
  if (!isBlank(piece) || !/^[\p{Script=Han}々]{2,8}$/u.test(piece.text)) return piece;
  const words = pairsOf([...piece.text], (word) => (forms.get(word)?.keys.length ?? 0) > 0);
  if (words === undefined) return piece;
  const keys = words.flatMap((word) => forms.get(word)?.keys ?? []);
  return { ...piece, form: { keys, cost: 0 }, meant: words.join('') };
}

/** Words of two characters that stand near each other and make up the whole, in any order. */
function pairsOf([first, ...rest]: readonly string[], isWord: (word: string) => boolean): string[] | undefined {
  if (first === undefined) return [];
  for (const [at, other] of rest.slice(0, 2).entries()) {
    const word = [first + other, other + first].find(isWord);
    const others = word === undefined ? undefined : pairsOf(rest.toSpliced(at, 1), isWord);
    if (word !== undefined && others !== undefined) return [word, ...others];
  }
  return undefined;
}

/** A folded text with its romaji as kana. */
interface Read {
  readonly text: string;
  /** For each character its place in the text before. */
  readonly origins: readonly number[];
  /** Where in the text before the letters begin that are not read yet; its end if there are none. */
  readonly end: number;
  /** What those letters may become; `['']` where all is read. */
  readonly endings: readonly string[];
}

const latinRuns = /[a-z]+(?:['-][a-z]+)*['-]?/g;
const japanese = /[ぁ-ゖ\p{Script=Han}々]/u;

function readRomaji(text: string, lexicon: Lexicon): Read {
  const known = lexicon.segment(text).filter((piece) => !isUnknown(piece));
  const origins: number[] = [];
  let read = '';
  let end = text.length;
  let endings: readonly string[] = [''];
  let at = 0;
  const take = (part: string, from: number, step: number) => {
    for (let index = 0; index < part.length; index += 1) origins.push(from + index * step);
    read += part;
  };
  for (const { 0: latin, index } of text.matchAll(latinRuns)) {
    const romaji = likelierRomaji(latin, index + latin.length === text.length, lexicon);
    const name = known.find((piece) => piece.start < index + latin.length && piece.end > index);
    if (romaji === undefined || !isRomaji({ latin, index, text, romaji, name }, lexicon)) continue;
    take(text.slice(at, index), at, 1);
    take(romaji.kana, index, 0);
    at = index + latin.length;
    if (romaji.rest === '') continue;
    endings = pendingKana(romaji.rest);
    end = text.length - romaji.rest.length;
  }
  take(text.slice(at), at, 1);
  return { text: read, origins, end, endings };
}

/** Romaji as they stand, or with their doubled vowels as long marks, which kana drop: meeru is メール. */
function likelierRomaji(latin: string, isLast: boolean, lexicon: Lexicon): Kana | undefined {
  // An n at the end of a word that is done is ん; at the end of all it may become な.
  const typed = isLast ? latin : latin.replace(/n$/, "n'");
  const [plain, short] = [
    kanaFromRomaji(typed),
    kanaFromRomaji(typed.replace(/([aiueo])\1+|ou/g, (vowels) => vowels[0] ?? '')),
  ];
  if (plain === undefined || short === undefined || plain.kana === short.kana) return plain;
  return costOf(short.kana, lexicon) < costOf(plain.kana, lexicon) ? short : plain;
}

function costOf(text: string, lexicon: Lexicon): number {
  return lexicon.waysThrough(text)[text.length]?.cost ?? 0;
}

interface LatinRun {
  readonly latin: string;
  readonly index: number;
  readonly text: string;
  readonly romaji: Kana;
  /** What the lexicon has in its place. */
  readonly name: Piece | undefined;
}

/** What a word costs that is none. */
const strangeCost = 20;

/** Whether Latin letters are meant as kana, and not as a name or the beginning of one. */
function isRomaji({ latin, index, text, romaji: { kana, rest }, name }: LatinRun, { forms }: Lexicon): boolean {
  const isLast = index + latin.length === text.length;
  if (rest !== '' && !isLast) return false;
  const kanaCost = (rest === '' ? forms.get(kana)?.cost : undefined) ?? strangeCost;
  if ((name?.form?.cost ?? strangeCost) < kanaCost) return false;
  const isAlone = isLast && latin.length > 1 && !japanese.test(text[index - 1] ?? '');
  return !isAlone || kanaCost < strangeCost || ![...forms.keys()].some((form) => form.startsWith(latin));
}

interface Beginning {
  readonly start: number;
  readonly completions: readonly Completion[];
}

const longestBeginning = 16;
const mostCompletions = 8;

/** Where the last word may have begun that is not whole yet, if that is likelier than that all is whole. */
function bestBeginning(read: Read, steps: readonly (Step | undefined)[], guesses: Guesses): Beginning | undefined {
  const { text, endings } = read;
  const isWhole = endings.includes('');
  let best = isWhole ? (steps[text.length]?.cost ?? 0) : Number.POSITIVE_INFINITY;
  let start: number | undefined;
  for (let from = Math.max(0, text.length - longestBeginning); from <= text.length - (isWhole ? 1 : 0); from += 1) {
    const before = steps[from];
    if (before === undefined || (from > 0 && text[from - 1] !== ' ' && isUnknown(before))) continue;
    const rest = text.slice(from);
    const cost =
      before.cost + beginningCost + Math.min(...endings.map((ending) => guesses.completionCost(rest + ending)));
    if (cost >= best) continue;
    best = cost;
    start = from;
  }
  if (start === undefined) return undefined;
  const rest = text.slice(start);
  const before = piecesOf(text, steps, start).findLast((piece) => (piece.form?.keys.length ?? 0) > 0);
  const completions = guesses.completions(
    endings.map((ending) => rest + ending),
    before?.form?.keys.at(-1),
  );
  return { start, completions: completions.slice(0, mostCompletions) };
}

/** Scraps beside something unknown are parts of it, whatever else they may mean elsewhere. */
function withoutScraps(pieces: readonly Draft[]): Draft[] {
  const strange = pieces.map(isBlank);
  const spread = (from: number, to: number) => {
    const [known, next] = [pieces[from], pieces[to]];
    if (strange[from] && known !== undefined && next !== undefined && isOneWord(known, next)) strange[to] = true;
  };
  for (let index = 1; index < pieces.length; index += 1) spread(index - 1, index);
  for (let index = pieces.length - 1; index > 0; index -= 1) spread(index, index - 1);
  const joined: Draft[] = [];
  pieces.forEach((piece, index) => {
    const last = joined.at(-1);
    const before = pieces[index - 1];
    const isPart = strange[index] && strange[index - 1] && before !== undefined && isOneWord(before, piece);
    if (last === undefined || !isPart) joined.push(strange[index] ? blank(piece.start, piece.end, piece.text) : piece);
    else joined[joined.length - 1] = blank(last.start, piece.end, last.text + piece.text);
  });
  return joined;
}

function blank(start: number, end: number, text: string): Draft {
  return { start, end, text };
}

/** Whether two pieces stand together, in one script, and one of them may be a scrap of the other's word. */
function isOneWord(one: Draft, other: Draft): boolean {
  const kind = kindOf(one.text);
  const areTogether = one.end === other.start || other.end === one.start;
  return areTogether && kind !== 'sign' && kind === kindOf(other.text) && isScrap(one) && isScrap(other);
}

function isBlank(piece: Draft): boolean {
  return isUnknown(piece) && piece.completions === undefined;
}

function isScrap(piece: Draft): boolean {
  if (isBlank(piece) || piece.meant !== undefined) return true;
  const longest = kindOf(piece.text) === 'kanji' ? 1 : 2;
  return piece.completions === undefined && piece.number === undefined && piece.text.length <= longest;
}

function kindOf(text: string): 'kana' | 'kanji' | 'latin' | 'sign' {
  if (/^[ぁ-ゖ]+$/.test(text)) return 'kana';
  if (/^[\p{Script=Han}々]+$/u.test(text)) return 'kanji';
  return /^[a-z]+$/.test(text) ? 'latin' : 'sign';
}
