// What plainly is no such number: a day (2026-11-21), an hour (9:00), an amount (48,200円, ¥48200, 30万), a short count (13桁).
const plain =
  /(^|\D)(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])|[012]?\d:[0-5]\d|¥(?:\d{1,7}|\d{1,3}(?:,\d{3}){1,2})|(?:\d{1,7}|\d{1,3}(?:,\d{3}){1,2})(?=[円万])|\d{1,4}(?=[年月日時分秒週桁回個件枚通歳点本文字%]))(?!\d)/gu;

// Spaces, dashes of every kind, dots, slashes, brackets, signs that cannot be seen; ー is a letter to Unicode.
const separators = /(?:[^\p{L}\p{N}]|ー)+/gu;

/**
 * Whether a text holds what may be a number of an order, a payment, a card or a telephone, or the beginning of one: five
 * digits in a row, of whatever width, and whatever stands between them that is no letter. So `8888` and `2026` are
 * searched for, and `1234-5` is not; days, hours, amounts and short counts (`13桁 30万円`) are not counted.
 */
export function containsPrivateNumber(text: string): boolean {
  return /\p{Nd}{5}/u.test(text.normalize('NFKC').replace(plain, '$1x').replace(separators, ''));
}
