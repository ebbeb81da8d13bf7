import type { Language } from './hints.ts';

/** A query in another language, in the Japanese words that are searched for. */
export interface Translation {
  readonly text: string;
  readonly language: Language;
}

/** A phrase that was found at a place: how many parts it has, and the listed phrase. */
interface FoundPhrase {
  readonly length: number;
  readonly phrase: string;
}

interface Reader {
  readonly language: Language;
  readonly meanings: ReadonlyMap<string, string>;
  /** Phrases that tell the language. */
  readonly telling: ReadonlySet<string>;
  /** The most parts of a phrase. */
  readonly longest: number;
  /** What parts are joined with: spaces between words, nothing between characters. */
  readonly joint: ' ' | '';
}

const japanese = /[ぁ-ゖァ-ヺ]/u;
/** What a listed phrase weighs that tells nothing of its language. */
const untelling = 0.1;

/** Reads queries of other languages by lists of their phrases, the longest first. */
export class Translator {
  readonly #readers: readonly Reader[];

  /** `isJapanese` tells the words that Japanese write so, too: 期限 is no evidence of Chinese. */
  constructor(languages: readonly Language[], isJapanese: (phrase: string) => boolean = () => false) {
    this.#readers = languages.map((language) => readerOf(language, isJapanese));
  }

  /** The query in Japanese words; `undefined` when it is in none of the languages. */
  read(query: string): Translation | undefined {
    const text = plain(query);
    if (japanese.test(text)) return undefined;
    let best: (Translation & { readonly weight: number }) | undefined;
    for (const reader of this.#readers) {
      const { text: read, weight } = readWith(reader, text);
      if (weight >= 1 && weight > (best?.weight ?? 0)) best = { text: read, language: reader.language, weight };
    }
    return best && { text: best.text, language: best.language };
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[-?!,;:"()]|\.(?= |$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function readWith(reader: Reader, text: string): { readonly text: string; readonly weight: number } {
  const parts = reader.joint === '' ? Array.from(text) : text.split(' ');
  let weight = 0;
  let read = '';
  for (let at = 0; at < parts.length; ) {
    const found = phraseAt(reader, parts, at);
    if (found === undefined) {
      read += (parts[at] ?? '') + reader.joint;
      at += 1;
      continue;
    }
    weight += reader.telling.has(found.phrase) ? 1 : untelling;
    read += ` ${reader.meanings.get(found.phrase) ?? ''} `;
    at += found.length;
  }
  return { text: read.replace(/\s+/g, ' ').trim(), weight };
}

function phraseAt(
  { meanings, longest, joint, language }: Reader,
  parts: readonly string[],
  at: number,
): FoundPhrase | undefined {
  for (let length = Math.min(longest, parts.length - at); length > 0; length -= 1) {
    const text = parts.slice(at, at + length).join(joint);
    const phrase = language.tag === 'en' ? listedStem(text, meanings) : text;
    if (phrase !== undefined && meanings.has(phrase)) return { length, phrase };
  }
  return undefined;
}

/** Endings of English words that change nothing here. */
const endings = ['', "'s", 'ing', 'ed', 'es', 's', 'd'];

function listedStem(text: string, meanings: Reader['meanings']): string | undefined {
  for (const ending of endings) {
    const stem = text.endsWith(ending) ? text.slice(0, text.length - ending.length) : '';
    if (meanings.has(stem)) return stem;
  }
  return undefined;
}

function readerOf(language: Language, isJapanese: (phrase: string) => boolean): Reader {
  const meanings = new Map<string, string>();
  for (const word of language.ignore) meanings.set(plain(word), '');
  for (const [meaning, words] of [...Object.entries(language.names), ...Object.entries(language.words)]) {
    for (const word of words) meanings.set(plain(word), meaning);
  }
  const phrases = [...meanings.keys()];
  const joint = phrases.some((phrase) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(phrase)) ? '' : ' ';
  const longest = Math.max(0, ...phrases.map((phrase) => (joint === '' ? phrase.length : phrase.split(' ').length)));
  const words = Object.values(language.words).flat().map(plain);
  const own = words.filter((word) => joint === ' ' || (/\P{ASCII}/u.test(word) && !isJapanese(word)));
  return { language, meanings, telling: new Set(own), longest, joint };
}
