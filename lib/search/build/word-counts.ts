import type { Vocabulary } from '../format/vocabulary.ts';
import { fold } from '../language/fold.ts';
import { type Morpheme, meaningOf, plainVerb, type Word } from '../language/morpheme.ts';
import type { Synonyms } from './synonyms.ts';

interface Counted {
  readonly word: Word;
  count: number;
}

/** Counts the words and forms of our texts. */
export class WordCounts {
  readonly #forms = new Map<string, number>();
  /** How often a form occurs as grammar. */
  readonly #grammar = new Map<string, number>();
  readonly #words = new Map<string, Counted>();

  /** Adds the morphemes that an analyser found in texts. */
  addTexts(morphemes: readonly (readonly [Morpheme, number])[]): void {
    for (const [morpheme, count] of morphemes) {
      const meaning = meaningOf(morpheme);
      if (meaning.is === 'sign') continue;
      const form = fold(morpheme.surface);
      add(this.#forms, form, count);
      if (meaning.is === 'grammar') add(this.#grammar, form, count);
      if (meaning.is === 'word') this.#addWord(meaning.word, count);
    }
  }

  /** Adds words that may occur in no text. */
  addKnown(morphemes: readonly (readonly [Morpheme, number])[]): void {
    for (const [morpheme] of morphemes) {
      const meaning = meaningOf(morpheme);
      if (meaning.is === 'word') this.#addWord(meaning.word, 0);
    }
  }

  /** The vocabulary, in an order that does not depend on the order of the texts. */
  vocabulary(synonyms: Synonyms): Vocabulary {
    const words = onePerBase([...this.#words.values()]);
    const known = new Map(words.map((word) => [word.base, word]));
    const grammar = [...this.#grammar].filter(([form, count]) => count * 2 > (this.#forms.get(form) ?? 0));
    return {
      synonyms,
      counts: this.#forms,
      grammar: grammar.map(([form]) => form).sort(),
      words: [...new Set(words.map((word) => plainVerb(word, known)))],
    };
  }

  #addWord(word: Word, count: number): void {
    const found = this.#words.get(nameOf(word));
    if (found === undefined) this.#words.set(nameOf(word), { word, count });
    else found.count += count;
  }
}

function add(counts: Map<string, number>, form: string, count: number): void {
  counts.set(form, (counts.get(form) ?? 0) + count);
}

/** For words with the same spelling and inflection, keeps only the most frequent reading. */
function onePerBase(words: readonly Counted[]): Word[] {
  const best = new Map<string, Word>();
  for (const { word } of [...words].sort((a, b) => b.count - a.count || byName(a.word, b.word))) {
    const writing = `${word.base} ${word.kind === 'n' ? 'n' : ''}`;
    if (!best.has(writing)) best.set(writing, word);
  }
  return [...best.values()].sort(byName);
}

function byName(a: Word, b: Word): number {
  return nameOf(a) < nameOf(b) ? -1 : 1;
}

function nameOf({ base, reading, kind }: Word): string {
  return `${base} ${reading} ${kind}`;
}
