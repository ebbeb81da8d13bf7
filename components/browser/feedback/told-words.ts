import { maskPrivate, tidyText } from '#lib/feedback/client.ts';
import { fold } from '#lib/search/client.ts';

const longest = 200;

/** The words of a search as they are sent; the server does the same with them (lib/hearing/kept-words.ts): folded, masked. */
export function toldWords(words: string): string {
  // Again after folding, which makes plain digits of ① and ㊿.
  return maskPrivate(fold(maskPrivate(tidyText(words))))
    .slice(0, longest)
    .trim();
}
