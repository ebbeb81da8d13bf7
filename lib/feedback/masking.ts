// Digits of any script, as a figure in a circle, and in kanji; and what people put between the parts of one number.
const sign = '[\\p{N}零一二三四五六七八九]';
const joint = '[^\\p{L}\\p{N}、。]{0,3}';
const run = new RegExp(`${sign}(?:${joint}${sign})+`, 'gu');
const signs = new RegExp(sign, 'gu');
const digits = /[\p{Nd}〇零一二三四五六七八九]/gu;
/** A number with as many digits may be one of a payment, an order or a telephone. */
const fewest = 4;
// Before and after the @, in half and full width.
const mailLike = /[\p{L}\p{N}._%+\-．＿％＋－]+\s?[@＠]\s?[\p{L}\p{N}.\-．－]+/gu;

/** A text as it may be sent and kept: each digit of a long number as ●, mail addresses taken out. */
export function maskPrivate(text: string): string {
  return text
    .replace(mailLike, '（メールアドレス）')
    .replace(run, (number) => (digitsIn(number) < fewest ? number : number.replace(signs, '●')));
}

// ⑫ is one sign of two digits.
function digitsIn(number: string): number {
  return number.normalize('NFKC').match(digits)?.length ?? 0;
}

// Controls, and marks that turn the direction of what stands beside them.
const unseen = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A comment as it is kept: without controls and marks of direction, with at most two line breaks and one space in turn. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unseen, (mark) => (mark === '\n' ? '\n' : mark === '\t' ? ' ' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What is sent and kept of a text that a reader typed, masked and no longer than `longest`. */
export function keptText(text: string, longest: number): string {
  // What stands for an address may be longer than it.
  return cut(maskPrivate(tidyText(text)), longest);
}

const longestSearch = 200;

/**
 * The words of a search as they are sent and kept, folded and masked. The device and the server do the same with them; `fold`
 * is that of the search.
 */
export function keptWords(words: string, fold: (text: string) => string): string {
  // Again after folding, which makes plain digits of more signs and removes what stood between.
  return cut(maskPrivate(fold(maskPrivate(tidyText(words)))), longestSearch);
}

/** A text up to a length, without half a character at its end. */
function cut(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
