/** A text with width and case folded, and where in the original each of its characters stood. */
export interface Folded {
  readonly text: string;
  /** The original's place of each code unit of `text`, and its length at the end. */
  readonly places: readonly number[];
}

const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
// ﾊ and ﾟ are one letter.
const letters = /.[\uFF9E\uFF9F\u3099\u309A]?/gsu;

/** Folds a text for looking at what it says, so that what is found can be shown in the reader's own writing. */
export function fold(original: string): Folded {
  let text = '';
  const places: number[] = [];
  for (const match of original.matchAll(letters)) {
    const [letter] = match;
    if (ignorable.test(letter)) continue;
    const folded = letter.normalize('NFKC').toLowerCase();
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) places.push(match.index);
  }
  return { text, places: [...places, original.length] };
}
