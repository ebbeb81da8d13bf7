// Written with hyphens, spaces, brackets or run together; freephone, area codes, mobiles, +81; short hotlines only
// beside a word that says they are dialled. Order numbers (3-7-7 digits) and payment numbers do not fit any of these.
const patterns = [
  /(?<!\d-?)\(?0120[-() ]{0,3}\d{2,3}[-() ]{0,3}\d{3,4}(?!-?\d)/gu,
  /(?<!\d-?)\(?0(?:800|570|990)[-() ]{0,3}\d{2,4}[-() ]{0,3}\d{3,4}(?!-?\d)/gu,
  /(?<!\d-?)\(?0\d{1,4}[-() ]{1,3}\d{1,4}[-() ]{1,3}\d{3,4}(?!-?\d)/gu,
  /(?<!\d-?)\(?0[5789]0[-() ]{0,3}\d{4}[-() ]{0,3}\d{4}(?!-?\d)/gu,
  /(?<!\d-?)0[1-9]\d{8}(?!-?\d)/gu,
  /\+81[-() ]{0,3}0?[-() ]{0,3}\d{1,4}[-() ]{0,3}\d{1,4}[-() ]{0,3}\d{3,4}(?!\d)/gu,
  /(?<=(?:電話(?:番号)?|局番|ダイヤル|ホットライン|相談)[^\d\n。]{0,6})(?<!\d-?)(?:188|110|119|#?9110)(?![\d年月日円桁個件回分%])/gu,
  /(?<!\d-?)(?:188|110|119|#?9110)(?![\d年月日円桁個件回分%])(?=[^\d\n。]{0,8}(?:電話|ダイヤル|おかけ))/gu,
];

/** A possible phone number in a text, as written, and its index. */
export interface PhoneNumber {
  readonly text: string;
  readonly index: number;
}

/** All possible phone numbers in a text, in reading order. */
export function findPhoneNumbers(text: string): PhoneNumber[] {
  const normalized = normalizeWidth(text);
  const found = patterns
    .flatMap((pattern) => [...normalized.matchAll(pattern)])
    .map((match) => ({ index: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.index - b.index || b.end - a.end);
  let last = 0;
  return found.flatMap(({ index, end }) => {
    if (index < last) return [];
    last = end;
    return [{ text: text.slice(index, end), index }];
  });
}

// Width folding keeps the length, so that a place in the folded text is the same place in the author's. An address
// on the web may hold any digits.
function normalizeWidth(text: string): string {
  return [...text]
    .map((character) => {
      const normalized = character.normalize('NFKC');
      return normalized.length === character.length ? normalized : character;
    })
    .join('')
    .replace(/[‐‑‒–—―−ー・](?=\d)/gu, '-')
    .replace(/\s/gu, ' ')
    .replace(/https?:\/\/[!-\x27*-~]+/gu, (address) => '_'.repeat(address.length));
}
