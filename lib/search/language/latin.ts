import { isUnknown, type Lexicon, type Piece } from './lexicon.ts';
import { type Kana, kanaFromRomaji, pendingKana } from './romaji.ts';

/** A folded text with its romaji as kana. */
export interface Read {
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

/** Reads the Latin letters of a folded text as kana where they are no names. */
export function readRomaji(text: string, lexicon: Lexicon): Read {
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
