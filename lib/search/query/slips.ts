import { type Form, type Guess, hasMeaning, isEdge, notKey, shortReadingCost } from '../language/lexicon.ts';

const shortestForm = 3;
const longestForm = 16;
const twoKana = /^[ぁ-ゖ]{2}$/;
/** What a form costs at most: what no text says was hardly meant. */
const rarest = 12;

/** Finds what may have been meant by a text that is one slip away from it. */
export class Slips {
  readonly #forms: ReadonlyMap<string, Form>;
  /** Forms by two of their first three characters: whatever the slip is, two of these stand where it leaves them. */
  readonly #byPair = new Map<number, string[]>();
  /** Words of two kana, each as likely as it is however it is written. */
  readonly #short = new Map<string, Form>();

  /** Of all forms, grammar among them; only those that carry meaning, and that somebody says, may be meant. */
  constructor(forms: ReadonlyMap<string, Form>) {
    this.#forms = forms;
    const costs = likeliestOf(forms.values());
    for (const [text, form] of forms) {
      const cost = costs.get(form.keys[0] ?? notKey) ?? form.cost;
      // A reading is as likely as its word; an ending that nobody uses is not.
      const isSaid = cost <= rarest && form.cost <= cost + shortReadingCost;
      if (twoKana.test(text) && hasMeaning(form) && isSaid) this.#short.set(text, { ...form, cost });
      if (text.length < shortestForm || text.length > longestForm || form.cost > rarest || !hasMeaning(form)) continue;
      for (const [place, [first, second]] of pairsOf.entries()) this.#put(pair(place, text, first, second), text);
    }
  }

  /** Forms that are one slip away from what stands at a place of a text. */
  *at(text: string, start: number): Generator<Guess> {
    if (!isEdge(text, start) || !/\p{L}/u.test(text[start] ?? '')) return;
    for (const meant of this.#candidatesAt(text, start)) {
      const form = this.#forms.get(meant);
      if (form === undefined) continue;
      for (const [end, slip] of slipsTo(meant, text, start)) {
        if (!isEdge(text, end) || this.#isParted(meant, text.slice(start, end))) continue;
        yield { end, cost: form.cost + slip * slipCost(meant), form, meant };
      }
    }
  }

  /** The likeliest word of two kana that is alike, for what is no more than that; within a text they would be too many. */
  ofTwoKana(typed: string): Guess | undefined {
    if (!twoKana.test(typed)) return undefined;
    return [...this.#short].flatMap(([meant, form]) => shortSlip(meant, form, typed)).sort(byCost)[0];
  }

  /** Whether a particle stands before or between whole words: 会員がコンビニ is no slip of 会員コンビニ. */
  #isParted(meant: string, typed: string): boolean {
    if (typed.length <= meant.length) return false;
    let at = 0;
    while (typed[at] === meant[at]) at += 1;
    const isGrammar = this.#forms.get(typed[at] ?? '')?.keys.length === 0;
    const parts = [meant.slice(0, at), meant.slice(at)];
    return isGrammar && parts.every((part) => part === '' || this.#forms.has(part));
  }

  /** Forms that have two of their first three characters where a slip would have left them. */
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

/** The pairs of a form's first three characters, by their places. */
const pairsOf = [
  [0, 1],
  [1, 2],
  [0, 2],
] as const;

/** Which pair of a form stands at which places of a text that is one slip away from it. */
const pairsLeft = [
  // The slip is behind them.
  [0, 0, 1],
  // The first is wrong, or missing; one too many is before them; both are swapped.
  [1, 1, 2],
  [1, 0, 1],
  [0, 1, 2],
  [0, 1, 0],
  // The second is wrong, or missing; one too many is before it, or it is swapped with the third.
  [2, 0, 2],
  [2, 0, 1],
  [0, 0, 2],
] as const;

/** A number for a pair and the two characters that are it. */
function pair(place: number, text: string, first: number, second: number): number {
  return (place * 0x1_0000 + text.charCodeAt(first)) * 0x1_0000 + text.charCodeAt(second);
}

/** How much less likely a form is when it is mistyped; the longer it is, the clearer what was meant. */
function slipCost(meant: string): number {
  return 3.5 + 16 / meant.length;
}

/** The cost of the likeliest form of each word, by its key: 店 for みせ. */
function likeliestOf(forms: Iterable<Form>): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { keys, cost } of forms) {
    const [key] = keys;
    if (key !== undefined && keys.length === 1) costs.set(key, Math.min(cost, costs.get(key) ?? cost));
  }
  return costs;
}

/** The guess that a word of two kana is meant, if it is alike where it differs. */
function shortSlip(meant: string, form: Form, typed: string): Guess[] {
  const wrong = typed[0] === meant[0] ? 1 : 0;
  const isOne = typed[1 - wrong] === meant[1 - wrong];
  const slip = likeness(typed[wrong] ?? '', meant[wrong] ?? '');
  return isOne && slip < 1 ? [{ end: 2, cost: form.cost + slip * slipCost(meant), form, meant }] : [];
}

function byCost(a: Guess, b: Guess): number {
  return a.cost - b.cost || (a.meant < b.meant ? -1 : 1);
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
