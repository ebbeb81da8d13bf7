import { toRomaji } from 'wanakana';
import type { Token } from './readings.ts';
import { seededRandom } from './seeded-random.ts';

/** How a query was changed. */
export const variantKinds = [
  'all hiragana',
  'all katakana',
  'romaji',
  'half-width kana',
  'okurigana dropped',
  'first 70 % of its kana',
  'first 70 %, half-typed',
  'one character deleted',
  'two characters swapped',
  'one kana replaced',
  'polite question',
  'rude question',
] as const;

export type VariantKind = (typeof variantKinds)[number];

/** A variant of a query. */
export interface Variant {
  readonly kind: VariantKind;
  readonly text: string;
}

const typosPerKind = 3;

/** The variants that differ from the query; deterministic. */
export function variantsOf(query: string, tokens: readonly Token[]): Variant[] {
  const random = seededRandom(seedOf(query));
  const kana = shiftKana(tokens.map(({ reading }) => reading).join(''), /[ァ-ヶ]/g, -1);
  const texts: Record<VariantKind, readonly string[]> = {
    'all hiragana': [kana],
    'all katakana': [shiftKana(kana, /[ぁ-ゖ]/g, 1)],
    romaji: [toRomaji(kana)],
    'half-width kana': [halfWidth(query)],
    'okurigana dropped': [tokens.map(withoutOkurigana).join('')],
    'first 70 % of its kana': [kana.slice(0, cutOf(kana))],
    'first 70 %, half-typed': [kana.slice(0, cutOf(kana)) + consonantOf(kana.charAt(cutOf(kana)))],
    'one character deleted': some(query, (text) => deleteOne(text, random)),
    'two characters swapped': some(query, (text) => swapTwo(text, random)),
    'one kana replaced': some(kana, (text) => replaceOne(text, random)),
    'polite question': [`${query}について教えていただけますか`],
    'rude question': [`${query}ってどうすりゃいいんだよ`],
  };
  return variantKinds.flatMap((kind) =>
    [...new Set(texts[kind])].filter((text) => text !== query && text.trim() !== '').map((text) => ({ kind, text })),
  );
}

/** Hiragana and katakana are in the same order in Unicode, 0x60 apart. */
function shiftKana(text: string, kana: RegExp, direction: 1 | -1): string {
  return text.replace(kana, (character) => String.fromCharCode(character.charCodeAt(0) + direction * 0x60));
}

function seedOf(text: string): number {
  return [...text].reduce((seed, character) => (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) >>> 0, 7);
}

function some(text: string, change: (text: string) => string): string[] {
  return Array.from({ length: typosPerKind }, () => change(text));
}

function cutOf(kana: string): number {
  return Math.max(2, Math.ceil(kana.length * 0.7));
}

// What an input method shows after the first letter of a syllable: しはらいb.
function consonantOf(kana: string): string {
  const letter = toRomaji(kana).charAt(0);
  return /^[bcdfghjkmnprstwyz]$/.test(letter) ? letter : '';
}

function withoutOkurigana({ surface, isNoun }: Token): string {
  return isNoun && /\p{Script=Han}/u.test(surface) ? surface.replace(/\p{Script=Hiragana}/gu, '') : surface;
}

/** Removes one character of a word; words of two characters stay unchanged. */
function deleteOne(text: string, random: () => number): string {
  const at = pick(placesIn(text, 3), random);
  return at === undefined ? text : text.slice(0, at) + text.slice(at + 1);
}

function swapTwo(text: string, random: () => number): string {
  const places = placesIn(text, 3).filter((place) => /\S/.test(text.charAt(place + 1)));
  const at = pick(places, random);
  return at === undefined ? text : text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

// Each row is one key of a phone's kana pad; a flick in the wrong direction gives another kana of the row.
const keys = [
  'あいうえお',
  'かきくけこ',
  'さしすせそ',
  'たちつてと',
  'なにぬねの',
  'はひふへほ',
  'まみむめも',
  'やゆよ',
  'らりるれろ',
  'がぎぐげご',
  'ざじずぜぞ',
  'だぢづでど',
  'ばびぶべぼ',
  'ぱぴぷぺぽ',
];

function replaceOne(kana: string, random: () => number): string {
  const keyOf = (character: string) => keys.find((key) => key.includes(character));
  const at = pick(
    placesIn(kana, 3).filter((place) => keyOf(kana.charAt(place)) !== undefined),
    random,
  );
  if (at === undefined) return kana;
  const others = [...(keyOf(kana.charAt(at)) ?? '')].filter((character) => character !== kana.charAt(at));
  return kana.slice(0, at) + (pick(others, random) ?? '') + kana.slice(at + 1);
}

/** The places of characters in words of some length. */
function placesIn(text: string, length: number): number[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
    word.length < length ? [] : Array.from(word, (_, offset) => index + offset),
  );
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

const halfWidthKana: ReadonlyMap<string, string> = new Map(
  // The blocks have nearly the same order, and NFKC is the inverse.
  Array.from({ length: 0xff9e - 0xff61 }, (_, index) => String.fromCharCode(0xff61 + index)).flatMap((half) =>
    ['', 'ﾞ', 'ﾟ'].map((mark) => [`${half}${mark}`.normalize('NFKC'), `${half}${mark}`] as const),
  ),
);

function halfWidth(text: string): string {
  return [...text].map((character) => halfWidthKana.get(character) ?? character).join('');
}
