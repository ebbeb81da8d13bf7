/** A folded text with the position of each of its characters in the original. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, its position in the original. */
  readonly positions: readonly number[];
}

/**
 * Normalizes every way of typing a word to one form: width and case are removed, katakana becomes hiragana, long-vowel
 * marks after kana are dropped, and invisible characters are removed. Idempotent.
 */
export function fold(text: string): string {
  return foldWithPositions(text).text;
}

/**
 * The same, with the position of each character in the original. A single character may fold to eighteen, so a limit
 * counts folded characters: the text is read up to the last character that still fits.
 */
export function foldWithPositions(text: string, most = Number.POSITIVE_INFINITY): FoldedText {
  const positions: number[] = [];
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    if (folded.length >= most) break;
    for (const character of foldCluster(cluster)) {
      if (isDropped(character, folded)) continue;
      folded += character;
      while (positions.length < folded.length) positions.push(index);
    }
  }
  return { text: folded.slice(0, most), positions: positions.slice(0, most) };
}

// A character with its combining marks, as in ﾊﾟ or a decomposed が. Invisible characters may stand between them.
const clusters = /[\s\S](?:[\p{Cf}\p{VS}]*[\u0300-\u036f\u3099\u309a\uff9e\uff9f])*/gu;
// Combining marks without a base character. If they stayed, they would attach to whatever precedes them later.
const looseMarks = /[\u0300-\u036f\u3099\u309a]/g;
const plain = /^[ぁ-んa-z0-9\u4e00-\u9fff、。「」]$/;
const unseen = /\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{VS}/gu;

function foldCluster(cluster: string): string {
  if (plain.test(cluster)) return rare[cluster] ?? cluster;
  return cluster
    .replace(/[\s\p{Cc}]/gu, ' ')
    .replace(unseen, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(looseMarks, '')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[āīūēōゔぢづ]/g, (character) => rare[character] ?? character)
    .replace(/\s+/g, ' ')
    .replace(dashes, '-');
}

const dashes = /[‐‑‒–—―−─]/g;
const rare: Readonly<Record<string, string>> = {
  ...{ ā: 'aa', ī: 'ii', ū: 'uu', ē: 'ee', ō: 'ou' },
  ...{ ゔ: 'ぶ', ぢ: 'じ', づ: 'ず' },
};

// After a kana, any dash or wave is a long-vowel mark. Dropping it makes no two words equal that should differ.
function isDropped(character: string, before: string): boolean {
  if (character === ' ') return before.endsWith(' ');
  return /[ー〜~-]/.test(character) && /[ぁ-ゖ]$/.test(before);
}
