import { containsPrivateNumber } from '#lib/guard/client.ts';

// Not in the file of the other texts, because every page loads these.
const words = {
  number:
    '番号らしい数字は、お使いの端末の外へ送りません。番号を消して、困っていることを書いてください。金額なら「円」まで書いてください。',
  tooLong: (longest: number, length: number) =>
    `一度にさがせるのは${longest}文字までです（いま${length}文字）。困っていることを短く書いてください。`,
};

/** Tells the reader why a text is not sent; `undefined` if it may be sent. */
export function refusalOf(text: string, longest: number): string | undefined {
  const { length } = [...text];
  if (containsPrivateNumber(text)) return words.number;
  return length > longest ? words.tooLong(longest, length) : undefined;
}

/** `refusalOf` with the limit of one form. */
export type Refuse = (text: string) => string | undefined;
