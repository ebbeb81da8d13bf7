import type { Language } from './hints.ts';

/** A query in another language, in the Japanese words that are searched for. */
export interface Translation {
  readonly text: string;
  readonly language: Language;
}

const japanese = /[ぁ-ゖァ-ヺ]/u;
const latinWord = /^[\p{Script=Latin}' -]+$/u;
/** Endings of English words that change nothing here. */
const endings = "(?:s|es|d|ed|ing|'s)?";

interface Reader {
  readonly language: Language;
  readonly all: RegExp;
  readonly meanings: ReadonlyMap<string, string>;
  /** Words that tell the language. */
  readonly telling: ReadonlySet<string>;
}

/** Reads queries of other languages by a list of their words. */
export class Translator {
  readonly #readers: readonly Reader[];

  constructor(languages: readonly Language[]) {
    this.#readers = languages.map((language) => readerOf(language));
  }

  /** The query in Japanese words; `undefined` when it is in none of the languages. */
  read(query: string): Translation | undefined {
    if (japanese.test(query)) return undefined;
    const text = query.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'");
    let best: { found: number; text: string; language: Language } | undefined;
    for (const { language, all, meanings, telling } of this.#readers) {
      let found = 0;
      const read = text.replace(all, (word) => {
        const known = stemOf(word, meanings);
        found += telling.has(known) ? 1 : 0.1;
        return ` ${meanings.get(known) ?? ''} `;
      });
      if (found >= 1 && found > (best?.found ?? 0)) best = { found, text: read.trim(), language };
    }
    return best && { text: best.text.replace(/\s+/g, ' '), language: best.language };
  }
}

/** The listed word that a found word is, without its ending. */
function stemOf(word: string, meanings: Reader['meanings']): string {
  for (let length = word.length; length > 0; length -= 1) {
    const stem = word.slice(0, length);
    if (meanings.has(stem)) return stem;
    if (meanings.has(stem.replace(/[- ]/g, ' '))) return stem.replace(/[- ]/g, ' ');
  }
  return word;
}

function readerOf(language: Language): Reader {
  const meanings = new Map<string, string>();
  for (const word of language.ignore) meanings.set(word, '');
  for (const [meaning, words] of [...Object.entries(language.names), ...Object.entries(language.words)]) {
    for (const word of words) meanings.set(word, meaning);
  }
  const inOrder = [...meanings.keys()].sort((a, b) => b.length - a.length);
  const ending = language.tag === 'en' ? endings : '';
  const ways = inOrder.map((word) => {
    const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[- ]/g, '[- ]?');
    return latinWord.test(word) ? `(?<![\\p{L}\\p{N}])${plain}${ending}(?![\\p{L}\\p{N}])` : plain;
  });
  const telling = new Set(Object.values(language.words).flat());
  return { language, meanings, telling, all: new RegExp(ways.join('|') || '(?!)', 'gu') };
}
