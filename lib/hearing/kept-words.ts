import { maskPrivate, tidyText } from '#lib/feedback/client.ts';
import { fold } from '#lib/search/client.ts';

const longest = 200;

/** The words of a search as they are sent and kept: folded, with long numbers and mail addresses masked. */
export function keptWords(words: string): string {
  // Again after folding, which makes plain digits of ① and ㊿.
  return maskPrivate(fold(maskPrivate(tidyText(words))))
    .slice(0, longest)
    .trim();
}
