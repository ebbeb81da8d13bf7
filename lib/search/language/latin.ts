import { isUnknown, type Lexicon, type Piece } from './lexicon.ts';
import { type Kana, kanaFromRomaji, pendingKana } from './romaji.ts';

/** A folded text in which romaji is replaced by kana. */
export interface KanaText {
  readonly text: string;
  /** For each character, its position in the text before the replacement. */
  readonly origins: readonly number[];
  /** The position in the original text where unread letters begin; the text's end if there are none. */
  readonly end: number;
  /** The kana that the unread letters may become; `['']` when everything is read. */
  readonly endings: readonly string[];
}

const latinRuns = /[a-z]+(?:['-][a-z]+)*['-]?/g;
const japanese = /[ぁ-ゖ\p{Script=Han}々]/u;

/** Replaces romaji in a folded text with kana. Latin letters that are a name stay. */
export function readRomaji(text: string, lexicon: Lexicon): KanaText {
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

/**
 * Reads romaji as typed, or with doubled vowels taken as long vowels, which folded kana drop: meeru is メール. Returns
 * the likelier reading.
 */
function likelierRomaji(latin: string, isLast: boolean, lexicon: Lexicon): Kana | undefined {
  // A final n is ん in a finished word. In the last word it may still become な.
  const typed = isLast ? latin : latin.replace(/n$/, "n'");
  const [plain, short] = [
    kanaFromRomaji(typed),
    kanaFromRomaji(typed.replace(/([aiueo])\1+|ou/g, (vowels) => vowels[0] ?? '')),
  ];
  if (plain === undefined || short === undefined || plain.kana === short.kana) return plain;
  return costOf(short.kana, lexicon) < costOf(plain.kana, lexicon) ? short : plain;
}

function costOf(text: string, lexicon: Lexicon): number {
  return lexicon.backpointers(text)[text.length]?.cost ?? 0;
}

interface LatinRun {
  readonly latin: string;
  readonly index: number;
  readonly text: string;
  readonly romaji: Kana;
  /** The word that the lexicon has for these letters. */
  readonly name: Piece | undefined;
}

/** The cost of text that is not a word. */
const strangeCost = 20;

/** Whether Latin letters are romaji, and not a name or its first letters. */
function isRomaji({ latin, index, text, romaji: { kana, rest }, name }: LatinRun, { forms }: Lexicon): boolean {
  const isLast = index + latin.length === text.length;
  if (rest !== '' && !isLast) return false;
  const kanaCost = (rest === '' ? forms.get(kana)?.cost : undefined) ?? strangeCost;
  if ((name?.form?.cost ?? strangeCost) < kanaCost) return false;
  const isAlone = isLast && latin.length > 1 && !japanese.test(text[index - 1] ?? '');
  return !isAlone || kanaCost < strangeCost || ![...forms.keys()].some((form) => form.startsWith(latin));
}
