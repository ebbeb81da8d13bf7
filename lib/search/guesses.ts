import { type Form, type Guess, isEdge, type Lexicon } from './lexicon.ts';
import { steady } from './steady.ts';

/** A form that begins as the reader began to type. */
export interface Completion {
  readonly text: string;
  readonly form: Form;
  /** How unlikely it is, also by what stands before it. */
  readonly cost: number;
}

/** How often a key follows another in our texts. */
export type Following = (before: number, key: number) => number;

const shortestGuess = 3;
const longestGuess = 16;
/** The likelihood of what is certain; small ones stay above the last digit. */
const certain = 1e6;
/** How much it speaks for a word that it is known to follow the one before. */
const followingWeight = 1.5;
/** How much it speaks for a word that nothing of it is missing. */
const wholeBonus = 6;
/** What may be meant by a text that is not, or not yet, in the lexicon. */
export class Guesses {
  readonly #lexicon: Lexicon;
  /** Forms that carry meaning, in order, with the sums of their likelihoods up to each. */
  readonly #sorted: readonly string[];
  readonly #sums: Float64Array;
  /** The same forms by their first and by their second character. */
  readonly #byCharacter = new Map<string, string[]>();

  readonly #following: Following;
  /** Words that stand together so often that a slip in one is seen by the other. */
  readonly #compounds: ReadonlyMap<string, Form>;

  constructor(lexicon: Lexicon, compounds: ReadonlyMap<string, Form>, following: Following) {
    this.#lexicon = lexicon;
    this.#compounds = compounds;
    this.#following = following;
    const forms = [...lexicon.forms].filter(([, { keys }]) => keys.length > 0 && keys[0] !== 0);
    this.#sorted = [...forms, ...compounds].map(([text]) => text).sort();
    this.#sums = new Float64Array(this.#sorted.length + 1);
    this.#sorted.forEach((text, index) => {
      this.#sums[index + 1] = (this.#sums[index] ?? 0) + steady(Math.exp(-this.#costOf(text)) * certain);
      if (text.length < shortestGuess || text.length > longestGuess) return;
      this.#put(`0${text[0]}`, text);
      this.#put(`1${text[1]}`, text);
    });
  }

  /** How unlikely it is that any form begins so; infinite when none does. */
  completionCost(beginning: string): number {
    const [from, to] = this.#range(beginning);
    return steady(Math.log(certain / ((this.#sums[to] ?? 0) - (this.#sums[from] ?? 0))));
  }

  /** The forms that begin so, one for each word, the likeliest behind a key first. */
  completions(beginnings: readonly string[], before: number | undefined): Completion[] {
    const best = new Map<string, Completion>();
    for (const text of beginnings.flatMap((beginning) => this.#sorted.slice(...this.#range(beginning)))) {
      const form = this.#formOf(text);
      const [key] = form?.keys ?? [];
      if (form === undefined || key === undefined) continue;
      const pairs = before === undefined ? 0 : this.#following(before, key);
      const whole = beginnings.includes(text) ? wholeBonus : 0;
      const completion = { text, form, cost: steady(form.cost - whole - followingWeight * Math.log(1 + pairs)) };
      const word = form.keys.join(' ');
      if (completion.cost < (best.get(word)?.cost ?? Number.POSITIVE_INFINITY)) best.set(word, completion);
    }
    return [...best.values()].sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1));
  }

  /** Forms that are one slip away from what stands at a place of a text. */
  *slipsAt(text: string, start: number): Generator<Guess> {
    if (!isEdge(text, start) || !/\p{L}/u.test(text[start] ?? '')) return;
    for (const meant of this.#candidatesAt(text, start)) {
      const form = this.#formOf(meant);
      if (form === undefined) continue;
      for (const [end, slip] of slipsTo(meant, text, start)) {
        if (!isEdge(text, end) || this.#isParted(meant, text.slice(start, end))) continue;
        yield { end, cost: form.cost + slip * slipCost(meant), form, meant };
      }
    }
  }

  /** Whether a particle stands before or between whole words: 会員がコンビニ is no slip of 会員コンビニ. */
  #isParted(meant: string, typed: string): boolean {
    if (typed.length <= meant.length) return false;
    let at = 0;
    while (typed[at] === meant[at]) at += 1;
    const isGrammar = this.#lexicon.forms.get(typed[at] ?? '')?.keys.length === 0;
    const parts = [meant.slice(0, at), meant.slice(at)];
    return isGrammar && parts.every((part) => part === '' || this.#formOf(part) !== undefined);
  }

  /** Forms that share one of their first two characters with the text: a slip leaves one of them. */
  #candidatesAt(text: string, start: number): Set<string> {
    const found = new Set<string>();
    for (const character of text.slice(start, start + 2)) {
      for (const place of [0, 1])
        for (const form of this.#byCharacter.get(`${place}${character}`) ?? []) found.add(form);
    }
    return found;
  }

  #costOf(text: string): number {
    return this.#formOf(text)?.cost ?? Number.POSITIVE_INFINITY;
  }

  #formOf(text: string): Form | undefined {
    return this.#lexicon.forms.get(text) ?? this.#compounds.get(text);
  }

  #put(place: string, text: string): void {
    const found = this.#byCharacter.get(place);
    if (found === undefined) this.#byCharacter.set(place, [text]);
    else found.push(text);
  }

  #range(beginning: string): readonly [from: number, to: number] {
    return [this.#lowerBound(beginning), this.#lowerBound(`${beginning}\uffff`)];
  }

  #lowerBound(text: string): number {
    let from = 0;
    let to = this.#sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle] ?? '') < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** How much less likely a form is when it is mistyped; the longer it is, the clearer what was meant. */
function slipCost(meant: string): number {
  return 3.5 + 16 / meant.length;
}

/** What one character too many, too few or in another's place costs, of the cost of a slip. */
const graveSlip = 0.9;

/** Whether a character is typed by mistake beside those; nothing begins with ぃ, っ or ん but what has lost its beginning. */
function isLikely(typed: string, beside: string, isFirst: boolean): boolean {
  return isOfOneKind(typed, beside) && !(isFirst && /[ぁぃぅぇぉゃゅょっん]/.test(typed));
}

/** Where a form ends that was mistyped once from a place on, and how grave that slip is. */
function* slipsTo(meant: string, text: string, start: number): Generator<readonly [end: number, slip: number]> {
  let at = 0;
  while (at < meant.length && text[start + at] === meant[at]) at += 1;
  const wrong = start + at;
  const end = start + meant.length;
  if (at === meant.length) return;
  const isSlip = isLikely(text[wrong] ?? '', meant.slice(Math.max(0, at - 1), at + 1), at === 0);
  if (isSame(text, wrong + 1, meant, at + 1) && isSlip) yield [end, likeness(text[wrong] ?? '', meant[at] ?? '')];
  else if (isSwapped(text, wrong, meant, at)) yield [end, graveSlip];
  if (isSame(text, wrong + 1, meant, at) && isSlip) yield [end + 1, graveSlip];
  if (isSame(text, wrong, meant, at + 1)) yield [end - 1, graveSlip];
}

// Nobody types 、 for ら, nor や for the end of nanaco; 二 for ニ many do.
function isOfOneKind(typed: string, meant: string): boolean {
  return /[一二八力口工夕卜千]/.test(typed) || kinds.some((kind) => kind.test(typed) && kind.test(meant));
}

const kinds = [/[ぁ-ゖ]/, /[\p{Script=Han}々]/u, /[a-z]/, /\d/];

function isSwapped(text: string, wrong: number, meant: string, at: number): boolean {
  const areSwapped = text[wrong] === meant[at + 1] && text[wrong + 1] === meant[at];
  return areSwapped && isSame(text, wrong + 2, meant, at + 2);
}

/** Whether the rest of a form stands at a place of a text. */
function isSame(text: string, from: number, meant: string, at: number): boolean {
  if (from + meant.length - at > text.length) return false;
  for (let index = at; index < meant.length; index += 1) if (text[from + index - at] !== meant[index]) return false;
  return true;
}

const rows = [
  'あいうえおぁぃぅぇぉ',
  'かきくけこ',
  'さしすせそ',
  'たちつてとっ',
  'なにぬねの',
  'はひふへほ',
  'まみむめも',
  'やゆよゃゅょ',
  'らりるれろ',
  'わをん',
];
const lookAlikes = [
  'そん',
  'しつ',
  'くわ',
  'すぬ',
  'こゆ',
  'りん',
  'めぬ',
  'ろこ',
  'あお',
  'さき',
  'はほ',
  'るろ',
  'ねれわ',
  'ちら',
];

/** How grave it is to take one character for another: less for が and か, for neighbours on the flick pad, for look-alikes. */
function likeness(typed: string, wanted: string): number {
  const [a, b] = [bareKana(typed), bareKana(wanted)];
  if (a === b) return 0.55;
  if (lookAlikes.some((group) => group.includes(a) && group.includes(b))) return 0.7;
  return rows.some((row) => row.includes(a) && row.includes(b)) ? 0.75 : 1;
}

const small = 'ぁぃぅぇぉゃゅょっ';
const large = 'あいうえおやゆよつ';

function bareKana(kana: string): string {
  const bare = kana.normalize('NFD')[0] ?? kana;
  const index = small.indexOf(bare);
  return index === -1 ? bare : (large[index] ?? bare);
}
