import type { Vocabulary } from '../format/vocabulary.ts';
import { fold } from '../language/fold.ts';
import { type Morpheme, meaningOf, plainVerb, type Word } from '../language/morpheme.ts';
import type { Synonyms } from './synonyms.ts';

interface Counted {
  readonly word: Word;
  count: number;
}

/** Gathers what texts are made of: each word once, and how often each form stands in them. */
export class WordCounts {
  readonly #forms = new Map<string, number>();
  /** How often a form is nothing but grammar. */
  readonly #grammar = new Map<string, number>();
  readonly #words = new Map<string, Counted>();

  /** Adds what an analyser found in texts. */
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

  /** Adds words that no text may hold. */
  addKnown(morphemes: readonly (readonly [Morpheme, number])[]): void {
    for (const [morpheme] of morphemes) {
      const meaning = meaningOf(morpheme);
      if (meaning.is === 'word') this.#addWord(meaning.word, 0);
    }
  }

  /** All of it, in an order that does not depend on that of the texts. */
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

/** Of words that are written and inflected alike, the reading that is met most. */
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
