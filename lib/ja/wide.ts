const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uffef‐–—…“”‘’（）]/u;

/**
 * Whether a character is full width (kanji, kana or full-width punctuation), so that no word space is set beside it.
 */
export function isWide(character: string): boolean {
  return wide.test(character);
}
