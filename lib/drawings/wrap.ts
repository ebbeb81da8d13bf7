import { isWide } from '#lib/ja/index.ts';

/** About how wide a text is, in sizes of its font. Rather too wide than too narrow, because fonts differ. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.58), 0);
}

/** The text in as few lines as fit the width, about equally long, broken between words. */
export function wrap(text: string, most: number): string[] {
  const words = wordsOf(text);
  let lines = greedy(words, most);
  const { length } = lines;
  const widestWord = Math.max(...words.map((word) => widthOf(word.trimEnd())));
  // The narrowest width that still gives as many lines and breaks no word.
  for (let width = most; width >= widestWord; width -= 0.5) {
    const narrower = greedy(words, width);
    if (narrower.length > length) break;
    lines = narrower;
  }
  return lines;
}

function greedy(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + word.trimEnd()) <= most) lines[lines.length - 1] = last + word;
    else lines.push(...pieces(word, most));
  }
  return lines.map((line) => line.trim());
}

// A word that is wider than a line is broken where the line ends.
function pieces(word: string, most: number): string[] {
  const lines = [''];
  for (const character of word) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && widthOf(last + character) > most) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
// What never starts a line, and what never ends one.
const noStart =
  /^[、。，．・：？！ー」』）〕\])},.:;?!\s々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]|^[のをにがはへとでやもきくけしすせちつてみむめりるれいえうわたまさ]{1,2}$/u;
const noEnd = /[「『（〔[({おご※]$/u;

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (noStart.test(segment) || noEnd.test(last) || isLatin(last, segment))) {
      words[words.length - 1] = last + segment;
    } else words.push(segment);
  }
  return words;
}

function isLatin(last: string, next: string): boolean {
  return /[\w.]$/.test(last) && /^[\w.]/.test(next);
}
