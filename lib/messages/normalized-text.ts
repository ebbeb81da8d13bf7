/** A text with width and case removed, and the position of each of its characters in the original. */
export interface NormalizedText {
  readonly text: string;
  /** The original position of each code unit of `text`, and the original length at the end. */
  readonly positions: readonly number[];
}

const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
// ﾊ and ﾟ are one letter.
const letters = /.[\uFF9E\uFF9F\u3099\u309A]?/gsu;

/** Normalizes a text for scanning. The positions allow a match to be shown as the reader wrote it. */
export function normalizeText(original: string): NormalizedText {
  let text = '';
  const positions: number[] = [];
  for (const match of original.matchAll(letters)) {
    const [letter] = match;
    if (ignorable.test(letter)) continue;
    const normalized = letter.normalize('NFKC').toLowerCase();
    text += normalized;
    for (let unit = 0; unit < normalized.length; unit += 1) positions.push(match.index);
  }
  return { text, positions: [...positions, original.length] };
}
