import { pageWords } from '#lib/words/index.ts';

/** What an image says beside the words of its page. */
export const imageWords = {
  site: pageWords.site,
  tagline: pageWords.tagline,
  unofficialShort: 'Amazonとは関係のない、非公式のガイドです',
  fact: '事実',
} as const;
