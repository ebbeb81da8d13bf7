import { formsOf, keyOf } from './inflect.ts';
import type { Word } from './morpheme.ts';
import { numberAt } from './number.ts';
import { spellings } from './spelling.ts';

/** What a form stands for: the ids of its keys, none for grammar. */
export interface Form {
  readonly keys: readonly number[];
  /** How unlikely it is, as a negative logarithm. */
  readonly cost: number;
  /** What is asked for by a word that says nothing by itself. */
  readonly asks?: readonly number[];
  /** The word that is meant, where this is a nickname or a slip of it. */
  readonly standsFor?: string;
}

/** Whether a form says something by itself. */
export function hasMeaning({ keys }: Form): boolean {
  return keys.length > 0 && keys[0] !== notKey;
}

/** A piece of a folded text: a form of the lexicon, or something that it does not know. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form?: Form;
  /** The key of a number. */
  readonly number?: string;
  /** The form that was meant, where the text has another. */
  readonly meant?: string;
  /** How unlikely it is here, as a negative logarithm. */
  readonly cost: number;
}

/** A form that may have been meant from a place of a text on. */
export interface Guess {
  readonly end: number;
  readonly cost: number;
  readonly form: Form;
  readonly meant: string;
}

/** The key of ない and its kin: it tells 選べない from 選べる, but is no word to look for alone. */
export const notKey = 0;
/** The key of what ends a clause: no words belong together across it. */
export const endKey = 1;

const longestForm = 24;
/** What a form costs that no text holds, and a reading beside its writing. */
const unseenCost = 12.5;
const spellingCost = 1.5;
const readingCost = 2;
export const shortReadingCost = 5;
const unknownCost = 15;
const kanji = /[\p{Script=Han}々]/u;
/** Unknown names are long in kana, but hardly hold a known word in kanji. */
const nextUnknownCost = (character: string) => (kanji.test(character) ? 6 : 4);
const numberCost = 10;

/** The best way to a place in a text: from where, and by what. */
export interface Step extends Omit<Piece, 'end' | 'text'> {
  /** What the whole way costs. */
  readonly cost: number;
}

interface Offer extends Omit<Step, 'start'> {
  readonly end: number;
}

/** How a text is read besides as it stands. */
export interface Reading {
  /** What may be meant from a place on. */
  readonly guesses: (start: number) => Iterable<Guess>;
  /** What makes a form dearer at a place. */
  readonly tax: (start: number, form: Form, end: number) => number;
}

const asItStands: Reading = { guesses: () => [], tax: () => 0 };

/** Every way of typing the words of our texts, with the keys under which they are indexed. */
export class Lexicon {
  readonly #forms = new Map<string, Form>();
  readonly #keys = new Map<string, number>([
    ['ない', notKey],
    ['。', endKey],
  ]);
  /** The longest form that begins with these two characters. */
  readonly #longest = new Map<string, number>();

  /** The key of each id. */
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

  /** Adds a word in all its forms, spellings and readings; `costOf` knows the forms that texts hold. */
  addWord({ base, reading, kind }: Word, costOf: (form: string) => number | undefined): void {
    // お店 is 店, where that is known.
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
      // A single kana is always something else, too.
      if (read.length > 1) this.add(read, { keys, cost: cost + (read.length === 2 ? shortReadingCost : readingCost) });
    });
  }

  /** Adds a form; of two that look alike, the likelier one stays. */
  add(text: string, form: Form): void {
    const known = this.#forms.get(text);
    if (text === '' || (known !== undefined && known.cost <= form.cost)) return;
    this.replace(text, form);
  }

  /** Adds a word that is known by its form alone, unless it is known better. */
  addNew(text: string, cost: number): void {
    if (!this.#forms.has(text)) this.add(text, { keys: [this.keyId(text)], cost });
  }

  /** Adds a form in place of whatever looks like it. */
  replace(text: string, form: Form): void {
    this.#forms.set(text, form);
    const head = text.slice(0, 2);
    this.#longest.set(head, Math.max(text.length, this.#longest.get(head) ?? 0));
    this.#longest.set(text.slice(0, 1), 1);
  }

  /** Cuts a folded text into the likeliest row of pieces. */
  segment(text: string): Piece[] {
    return piecesOf(text, this.waysThrough(text));
  }

  /** The best way to each place of a folded text that can be reached. What a reader may have meant is weighed, too. */
  waysThrough(text: string, reading: Reading = asItStands): (Step | undefined)[] {
    const steps: (Step | undefined)[] = [{ start: 0, cost: 0 }];
    for (let start = 0; start < text.length; start += 1) {
      const before = steps[start];
      if (before === undefined) continue;
      for (const { end, cost, ...piece } of this.#piecesAt(text, start, before, reading)) {
        const total = before.cost + cost;
        if (total < (steps[end]?.cost ?? Number.POSITIVE_INFINITY)) steps[end] = { start, cost: total, ...piece };
      }
    }
    return steps;
  }

  /** All that may stand at a place of a text, with what it costs. */
  *#piecesAt(text: string, start: number, before: Step, { guesses, tax }: Reading): Generator<Offer> {
    for (const [end, form] of this.#formsAt(text, start)) yield { end, cost: form.cost + tax(start, form, end), form };
    yield* guesses(start);
    if (text[start] === ' ') yield { end: start + 1, cost: 0 };
    const number = numberAt(text, start);
    if (number !== undefined) yield { end: number.end, cost: numberCost, number: number.key };
    // What is known as a number is no part of something unknown: （11桁）.
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

// Latin letters and digits are words as a whole: `id` is not in `idle`, nor 3 in 30.
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

/** Whether nothing of the lexicon is meant by a piece. */
export function isUnknown({ form, number }: Pick<Piece, 'form' | 'number'>): boolean {
  return form === undefined && number === undefined;
}

/** The pieces on the best way to a place. */
export function piecesOf(text: string, steps: readonly (Step | undefined)[], to = text.length): Piece[] {
  const pieces: Piece[] = [];
  for (let end = to; end > 0; ) {
    const step = steps[end];
    if (step === undefined) throw new Error('Every place can be reached, by unknown characters if by nothing else');
    const cost = step.cost - (steps[step.start]?.cost ?? 0);
    pieces.push({ ...step, cost, end, text: text.slice(step.start, end) });
    end = step.start;
  }
  return pieces.reverse();
}
