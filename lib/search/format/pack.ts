/**
 * Packs numbers as characters that compress well: the first 93 take one byte in UTF-8, the next 1,887 take two. Plain
 * Japanese takes three bytes per character. Packed by frequency, all our texts are 20 % smaller after gzip.
 */
export function packNumbers(numbers: Iterable<number>): string {
  let packed = '';
  for (const number of numbers) packed += String.fromCodePoint(codeOf(number));
  return packed;
}

/** The numbers of a packed text. */
export function unpackNumbers(packed: string): number[] {
  return Array.from(packed, (character) => numberOf(character.codePointAt(0) ?? 0));
}

// Characters that JSON would escape, control characters and surrogates are never used.
const gaps = [
  { at: 0x22, size: 1 },
  { at: 0x5c, size: 1 },
  { at: 0x7f, size: 0x22 },
  { at: 0xd800, size: 0x800 },
] as const;

function codeOf(number: number): number {
  return gaps.reduce((code, { at, size }) => (code >= at ? code + size : code), 0x20 + number);
}

function numberOf(code: number): number {
  return gaps.reduceRight((left, { at, size }) => (left >= at ? left - size : left), code) - 0x20;
}

/** The characters of texts, the most frequent first. */
export function alphabetOf(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([character]) => character)
    .join('');
}

/** Packs a text. The alphabet must contain all of its characters. */
export function packText(text: string, alphabet: string): string {
  const numbers = new Map(Array.from(alphabet, (character, index) => [character, index]));
  return packNumbers(Array.from(text, (character) => numbers.get(character) ?? 0));
}

/** Unpacks a text that was packed with this alphabet. */
export function unpackText(packed: string, alphabet: string): string {
  const characters = Array.from(alphabet);
  return unpackNumbers(packed)
    .map((number) => characters[number] ?? '')
    .join('');
}
