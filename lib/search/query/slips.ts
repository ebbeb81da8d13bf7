import { type Form, type Guess, hasMeaning, isEdge, notKey, shortReadingCost } from '../language/lexicon.ts';

const shortestForm = 3;
const longestForm = 16;
const twoKana = /^[ぁ-ゖ]{2}$/;
/** The highest cost of a form that may be a correction. Rarer forms were hardly meant. */
const rarest = 12;

/** Finds the forms that differ from a text by one typo. */
export class Slips {
  readonly #forms: ReadonlyMap<string, Form>;
  /**
   * Forms indexed by two of their first three characters. Any single typo leaves at least one of these pairs intact.
   */
  readonly #byPair = new Map<number, string[]>();
  /** Words of two kana, with the cost of their likeliest spelling. */
  readonly #short = new Map<string, Form>();

  /** `forms` includes grammar. Only content words that are common enough are offered as corrections. */
  constructor(forms: ReadonlyMap<string, Form>) {
    this.#forms = forms;
    const costs = likeliestOf(forms.values());
    for (const [text, form] of forms) {
      const cost = costs.get(form.keys[0] ?? notKey) ?? form.cost;
      // A reading is as likely as its word. Inflections that nobody uses are left out.
      const isCommon = cost <= rarest && form.cost <= cost + shortReadingCost;
      if (twoKana.test(text) && hasMeaning(form) && isCommon) this.#short.set(text, { ...form, cost });
      if (text.length < shortestForm || text.length > longestForm || form.cost > rarest || !hasMeaning(form)) continue;
      for (const [place, [first, second]] of pairsOf.entries()) this.#put(pair(place, text, first, second), text);
    }
  }

  /** Forms that are one typo away from the text at a position. */
  *at(text: string, start: number): Generator<Guess> {
    if (!isEdge(text, start) || !/\p{L}/u.test(text[start] ?? '')) return;
    for (const meant of this.#candidatesAt(text, start)) {
      const form = this.#forms.get(meant);
      if (form === undefined) continue;
      for (const [end, slip] of slipsTo(meant, text, start)) {
        if (!isEdge(text, end) || this.#hasParticle(meant, text.slice(start, end))) continue;
        yield { end, cost: form.cost + slip * slipCost(meant), form, meant };
      }
    }
  }

  /** The most similar word for a query of exactly two kana. Inside longer texts there would be too many matches. */
  ofTwoKana(typed: string): Guess | undefined {
    if (!twoKana.test(typed)) return undefined;
    return [...this.#short].flatMap(([meant, form]) => shortSlip(meant, form, typed)).sort(byCost)[0];
  }

  /**
   * Whether the extra character is a particle before or between whole words: 会員がコンビニ is not a typo of
   * 会員コンビニ.
   */
  #hasParticle(meant: string, typed: string): boolean {
    if (typed.length <= meant.length) return false;
    let at = 0;
    while (typed[at] === meant[at]) at += 1;
    const isGrammar = this.#forms.get(typed[at] ?? '')?.keys.length === 0;
    const parts = [meant.slice(0, at), meant.slice(at)];
    return isGrammar && parts.every((part) => part === '' || this.#forms.has(part));
  }

  /**
   * Forms that share two of their first three characters with the text, at the positions where one typo would leave
   * them.
   */
  #candidatesAt(text: string, start: number): Set<string> {
    const found = new Set<string>();
    for (const [place, first, second] of pairsLeft) {
      for (const form of this.#byPair.get(pair(place, text, start + first, start + second)) ?? []) {
        if (form.length <= text.length - start + 1) found.add(form);
      }
    }
    return found;
  }

  #put(at: number, form: string): void {
    const known = this.#byPair.get(at);
    if (known === undefined) this.#byPair.set(at, [form]);
    else known.push(form);
  }
}

/** Positions of the pairs among a form's first three characters. */
const pairsOf = [
  [0, 1],
  [1, 2],
  [0, 2],
] as const;

/** For each kind of typo, which pair of the form is found at which positions of the text. */
const pairsLeft = [
  // The typo comes after the pair.
  [0, 0, 1],
  // The first character is wrong or missing, there is an extra one before it, or the first two are swapped.
  [1, 1, 2],
  [1, 0, 1],
  [0, 1, 2],
  [0, 1, 0],
  // The second character is wrong or missing, there is an extra one before it, or it is swapped with the third.
  [2, 0, 2],
  [2, 0, 1],
  [0, 0, 2],
] as const;

/** A pair of characters and its position as one number. */
function pair(place: number, text: string, first: number, second: number): number {
  return (place * 0x1_0000 + text.charCodeAt(first)) * 0x1_0000 + text.charCodeAt(second);
}

/** The cost of a typo. It is lower for longer words, because it is clearer what was meant. */
function slipCost(meant: string): number {
  return 3.5 + 16 / meant.length;
}

/** The lowest cost among the forms of each word, by its key: the cost of 店 for みせ. */
function likeliestOf(forms: Iterable<Form>): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { keys, cost } of forms) {
    const [key] = keys;
    if (key !== undefined && keys.length === 1) costs.set(key, Math.min(cost, costs.get(key) ?? cost));
  }
  return costs;
}

/** The correction to a word of two kana, if the one character that differs is similar. */
function shortSlip(meant: string, form: Form, typed: string): Guess[] {
  const wrong = typed[0] === meant[0] ? 1 : 0;
  const isOne = typed[1 - wrong] === meant[1 - wrong];
  const slip = likeness(typed[wrong] ?? '', meant[wrong] ?? '');
  return isOne && slip < 1 ? [{ end: 2, cost: form.cost + slip * slipCost(meant), form, meant }] : [];
}

function byCost(a: Guess, b: Guess): number {
  return a.cost - b.cost || (a.meant < b.meant ? -1 : 1);
}

/** The part of `slipCost` for an extra, a missing or a swapped character. */
const graveSlip = 0.9;

/**
 * Whether a character is a plausible typo next to these. A word begins with ぃ, っ or ん only if its first character is
 * missing.
 */
function isLikely(typed: string, beside: string, isFirst: boolean): boolean {
  return isOfOneKind(typed, beside) && !(isFirst && /[ぁぃぅぇぉゃゅょっん]/.test(typed));
}

const shortestKanjiSlip = 4;

// Another kanji makes another word: 着払い is no typo of 支払い. Wrong conversions of short words are listed.
function isOtherWord(typed: string | undefined, meant: string, at: number): boolean {
  return meant.length < shortestKanjiSlip && isKanji(typed) && isKanji(meant[at]);
}

function isKanji(character = ''): boolean {
  return /[\p{Script=Han}々]/u.test(character) && !/[一二八力口工夕卜千]/.test(character);
}

function sharedLength(meant: string, text: string, start: number): number {
  let at = 0;
  while (at < meant.length && text[start + at] === meant[at]) at += 1;
  return at;
}

/** Where a form ends that was mistyped once from a position on, and which part of `slipCost` that typo costs. */
function* slipsTo(meant: string, text: string, start: number): Generator<readonly [end: number, slip: number]> {
  const at = sharedLength(meant, text, start);
  const wrong = start + at;
  const end = start + meant.length;
  if (at === meant.length) return;
  const isSlip =
    !isOtherWord(text[wrong], meant, at) &&
    isLikely(text[wrong] ?? '', meant.slice(Math.max(0, at - 1), at + 1), at === 0);
  if (isSame(text, wrong + 1, meant, at + 1) && isSlip) yield [end, likeness(text[wrong] ?? '', meant[at] ?? '')];
  else if (isSwapped(text, wrong, meant, at)) yield [end, graveSlip];
  if (isSame(text, wrong + 1, meant, at) && isSlip) yield [end + 1, graveSlip];
  if (isSame(text, wrong, meant, at + 1)) yield [end - 1, graveSlip];
}

// People do not type 、 for ら, or や for the last letter of nanaco. They often type the look-alike 二 for ニ.
function isOfOneKind(typed: string, meant: string): boolean {
  return /[一二八力口工夕卜千]/.test(typed) || kinds.some((kind) => kind.test(typed) && kind.test(meant));
}

const kinds = [/[ぁ-ゖ]/, /[\p{Script=Han}々]/u, /[a-z]/, /\d/];

function isSwapped(text: string, wrong: number, meant: string, at: number): boolean {
  const areSwapped = text[wrong] === meant[at + 1] && text[wrong + 1] === meant[at];
  return areSwapped && isSame(text, wrong + 2, meant, at + 2);
}

/** Whether the rest of a form stands at a position of the text. */
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

/**
 * The part of `slipCost` for a wrong character. It is lower for voicing (が for か), for keys next to each other on a
 * flick keyboard, and for look-alikes.
 */
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
