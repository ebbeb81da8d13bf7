/** A folded text that knows where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, the place in the original. */
  readonly places: readonly number[];
}

/**
 * One form for all the ways in which a word is typed: width and case are gone, katakana is hiragana, long-vowel marks
 * after kana are dropped, and what shows nothing is left out. Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  return foldWithPlaces(text).text;
}

/** The same, with the way back to the original. */
export function foldWithPlaces(text: string): Folded {
  const places: number[] = [];
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    for (const character of foldCluster(cluster)) {
      if (isDropped(character, folded)) continue;
      folded += character;
      while (places.length < folded.length) places.push(index);
    }
  }
  return { text: folded, places };
}

// A character with the marks that belong to it, as in ﾊﾟ or が written in two; what shows nothing may stand between.
const clusters = /[\s\S](?:[\p{Cf}\p{VS}]*[\u0300-\u036f\u3099\u309a\uff9e\uff9f])*/gu;
// Marks that no character took up. Left standing they would join whatever comes to stand before them.
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

// After a kana any dash or wave is meant as the long-vowel mark, which tells no words apart.
function isDropped(character: string, before: string): boolean {
  if (character === ' ') return before.endsWith(' ');
  return /[ー〜~-]/.test(character) && /[ぁ-ゖ]$/.test(before);
}
