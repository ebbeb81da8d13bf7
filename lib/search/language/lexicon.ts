import { formsOf, keyOf } from './inflect.ts';
import type { Word } from './morpheme.ts';
import { numberAt } from './number.ts';
import { spellings } from './spelling.ts';

/** What a form stands for: the ids of its keys. Grammar has none. */
export interface Form {
  readonly keys: readonly number[];
  /** The negative logarithm of the form's probability. */
  readonly cost: number;
  /** The keys to search for when a question word is typed, such as 期限 for いつまで. */
  readonly asks?: readonly number[];
  /** The word that is meant, when this form is a nickname or a common mistake for it. */
  readonly standsFor?: string;
}

/** Whether a form is a content word. */
export function hasMeaning({ keys }: Form): boolean {
  return keys.length > 0 && keys[0] !== notKey;
}

/** A piece of a folded text: a form of the lexicon, or unknown text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form?: Form;
  /** The key, when the piece is a number. */
  readonly number?: string;
  /** The form that was meant, when the text is mistyped. */
  readonly meant?: string;
  /** The negative logarithm of the piece's probability here. */
  readonly cost: number;
}

/** A form that may have been meant at a position of a mistyped text. */
export interface Guess {
  readonly end: number;
  readonly cost: number;
  readonly form: Form;
  readonly meant: string;
}

/** The key of ない and other negations. It tells 選べない from 選べる, but is not searched for alone. */
export const notKey = 0;
/** The key of the end of a clause. No phrase or concept matches across it. */
export const endKey = 1;

const longestForm = 24;
/** The cost of a form that no text contains, and the extra costs of a spelling variant and of a reading. */
const unseenCost = 12.5;
const spellingCost = 1.5;
const readingCost = 2;
export const shortReadingCost = 5;
const unknownCost = 15;
const kanji = /[\p{Script=Han}々]/u;
/**
 * Cost of one more unknown character. Unknown names are often long in kana, but rarely contain a known word in kanji.
 */
const nextUnknownCost = (character: string) => (kanji.test(character) ? 6 : 4);
const numberCost = 10;

/** The cheapest segmentation that ends at a position: where its last piece starts, and what that piece is. */
export interface Backpointer extends Omit<Piece, 'end' | 'text'> {
  /** The cost of the whole segmentation up to here. */
  readonly cost: number;
}

interface Candidate extends Omit<Backpointer, 'start'> {
  readonly end: number;
}

/** How to segment a text that may be mistyped. */
export interface SegmentOptions {
  /** The forms that may have been meant at a position. */
  readonly guesses: (start: number) => Iterable<Guess>;
  /** An extra cost for a form at a position. */
  readonly penalty: (start: number, form: Form, end: number) => number;
}

const asTyped: SegmentOptions = { guesses: () => [], penalty: () => 0 };

/** Every way of typing the words of our texts, with the keys under which they are indexed. */
export class Lexicon {
  readonly #forms = new Map<string, Form>();
  readonly #keys = new Map<string, number>([
    ['ない', notKey],
    ['。', endKey],
  ]);
  /** The length of the longest form that begins with these characters. */
  readonly #longest = new Map<string, number>();

  /** The keys, in the order of their ids. */
  get keys(): string[] {
    return [...this.#keys.keys()];
  }

  get forms(): ReadonlyMap<string, Form> {
    return this.#forms;
  }

  keyId(key: string): number {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(key, this.#keys.size);
    return this.#keys.size - 1;
  }

  /**
   * Adds a word in all its forms, spellings and readings. `costOf` gives the cost of the forms that occur in our texts.
   */
  addWord({ base, reading, kind }: Word, costOf: (form: string) => number | undefined): void {
    // お店 gets the key of 店, if 店 is known.
    const plain = kind === 'n' && /^[おご]/.test(base) ? this.#forms.get(base.slice(1)) : undefined;
    const keys = plain?.keys.length === 1 ? plain.keys : [this.keyId(keyOf(reading, kind))];
    const readings = formsOf(reading, kind);
    formsOf(base, kind).forEach((form, index) => {
      const read = readings[index] ?? form;
      const cost = costOf(form) ?? unseenCost;
      this.add(form, { keys, cost });
      if (form === read) return;
      for (const spelling of spellings(form, read)) {
        this.add(spelling, { keys, cost: Math.min(unseenCost, cost + spellingCost) + spellingCost });
      }
      // A single kana is ambiguous, so it is not added as a reading.
      if (read.length > 1) this.add(read, { keys, cost: cost + (read.length === 2 ? shortReadingCost : readingCost) });
    });
  }

  /** Adds a form. If the same text is already there, the likelier form stays. */
  add(text: string, form: Form): void {
    const known = this.#forms.get(text);
    if (text === '' || (known !== undefined && known.cost <= form.cost)) return;
    this.replace(text, form);
  }

  /** Adds a form as a word of its own, unless the text is already known. */
  addNew(text: string, cost: number): void {
    if (!this.#forms.has(text)) this.add(text, { keys: [this.keyId(text)], cost });
  }

  /** Adds a form, replacing any other with the same text. */
  replace(text: string, form: Form): void {
    this.#forms.set(text, form);
    const head = text.slice(0, 2);
    this.#longest.set(head, Math.max(text.length, this.#longest.get(head) ?? 0));
    this.#longest.set(text.slice(0, 1), 1);
  }

  /** Segments a folded text into its likeliest pieces. */
  segment(text: string): Piece[] {
    return piecesOf(text, this.backpointers(text));
  }

  /** The cheapest segmentation up to each reachable position of a folded text (the Viterbi algorithm). */
  backpointers(text: string, options: SegmentOptions = asTyped): (Backpointer | undefined)[] {
    const pointers: (Backpointer | undefined)[] = [{ start: 0, cost: 0 }];
    for (let start = 0; start < text.length; start += 1) {
      const before = pointers[start];
      if (before === undefined) continue;
      for (const { end, cost, ...piece } of this.#piecesAt(text, start, before, options)) {
        const total = before.cost + cost;
        if (total < (pointers[end]?.cost ?? Number.POSITIVE_INFINITY)) pointers[end] = { start, cost: total, ...piece };
      }
    }
    return pointers;
  }

  /** All pieces that may start at a position, with their costs. */
  *#piecesAt(
    text: string,
    start: number,
    before: Backpointer,
    { guesses, penalty }: SegmentOptions,
  ): Generator<Candidate> {
    for (const [end, form] of this.#formsAt(text, start))
      yield { end, cost: form.cost + penalty(start, form, end), form };
    yield* guesses(start);
    if (text[start] === ' ') yield { end: start + 1, cost: 0 };
    const number = numberAt(text, start);
    if (number !== undefined) yield { end: number.end, cost: numberCost, number: number.key };
    // A known number is never part of an unknown word: （11桁）.
    const isNext = number === undefined && start > 0 && isUnknown(before) && text[start - 1] !== ' ';
    yield { end: unknownEnd(text, start), cost: isNext ? nextUnknownCost(text[start] ?? '') : unknownCost };
  }

  *#formsAt(text: string, start: number): Generator<readonly [end: number, form: Form]> {
    if (!isEdge(text, start)) return;
    const longest =
      this.#longest.get(text.slice(start, start + 2)) ?? this.#longest.get(text.slice(start, start + 1)) ?? 0;
    for (let length = Math.min(longest, longestForm, text.length - start); length > 0; length -= 1) {
      const form = this.#forms.get(text.slice(start, start + length));
      if (form !== undefined && isEdge(text, start + length)) yield [start + length, form];
    }
  }
}

const latin = /[a-z0-9]/;

// Latin letters and digits match only as whole words: `id` is not in `idle`, nor 3 in 30.
export function isEdge(text: string, at: number): boolean {
  return !(latin.test(text[at - 1] ?? '') && latin.test(text[at] ?? '')) || isBetweenKinds(text, at);
}

function isBetweenKinds(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') !== /\d/.test(text[at] ?? '');
}

const unknown = /[a-z]+|\d+|[^a-z\d]/y;

function unknownEnd(text: string, start: number): number {
  unknown.lastIndex = start;
  return start + (unknown.exec(text)?.[0].length ?? 1);
}

/** Whether the lexicon does not know a piece. */
export function isUnknown({ form, number }: Pick<Piece, 'form' | 'number'>): boolean {
  return form === undefined && number === undefined;
}

/** The pieces of the cheapest segmentation up to a position. */
export function piecesOf(text: string, pointers: readonly (Backpointer | undefined)[], to = text.length): Piece[] {
  const pieces: Piece[] = [];
  for (let end = to; end > 0; ) {
    const pointer = pointers[end];
    if (pointer === undefined) throw new Error('No segmentation reaches this position');
    const cost = pointer.cost - (pointers[pointer.start]?.cost ?? 0);
    pieces.push({ ...pointer, cost, end, text: text.slice(pointer.start, end) });
    end = pointer.start;
  }
  return pieces.reverse();
}
