const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uffef‐–—…“”‘’（）]/u;

/** Whether Japanese is set around this character without a word space: kanji, kana, full-width signs. */
export function isWide(character: string): boolean {
  return wide.test(character);
}
