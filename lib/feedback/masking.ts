// Digits of any script, and what people put between the parts of one number.
const joint = '[^\\p{L}\\p{N}\\n、。]{0,3}';
const run = new RegExp(`\\p{Nd}(?:${joint}\\p{Nd}){3,}`, 'gu');
const digit = /\p{Nd}/gu;
// Before and after the @, in half and full width.
const mailLike = /[\p{L}\p{N}._%+-]+\s?[@＠]\s?[\p{L}\p{N}.-]+/gu;

/** A text with each digit of a run of four or more as ●: it may be a number of a payment, an order or a telephone. */
function maskDigits(text: string): string {
  return text.replace(run, (digits) => digits.replace(digit, '●'));
}

/** A text as it may be sent and kept: long numbers masked, mail addresses taken out. */
export function maskPrivate(text: string): string {
  return maskDigits(text.replace(mailLike, '（メールアドレス）'));
}

// Controls, and marks that turn the direction of what stands beside them.
const unseen = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A comment as it is kept: without controls and marks of direction, with at most two line breaks and one space in turn. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unseen, (sign) => (sign === '\n' ? '\n' : sign === '\t' ? ' ' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
