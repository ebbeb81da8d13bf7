import type { Concepts } from '../format/concepts.ts';
import type { Corpus } from '../format/corpus.ts';
import { notKey } from '../language/lexicon.ts';
import { steady } from '../language/steady.ts';
import type { TypedPiece } from '../query/query.ts';
import type { FoundText } from './found-text.ts';
import type { Postings } from './postings.ts';
import type { Alternative, Slot } from './scoring.ts';
import { weights } from './weights.ts';

const { words } = weights;

/** Everything that a query is looked up in. */
export interface Lookup {
  readonly corpus: Corpus;
  readonly concepts: Concepts;
  readonly postings: Postings;
  readonly found: FoundText;
  /** Keys that say little beside others. */
  readonly weak: ReadonlySet<number>;
  /** Keys of what the whole site is about. They count only where a query holds nothing else. */
  readonly subject: ReadonlySet<number>;
}

/** What a query asks for; empty when our texts contain nothing of it. */
export function slotsOf(pieces: readonly TypedPiece[], lookup: Lookup): Slot[] {
  const all = pieces.flatMap((piece, index) =>
    draftsOf(piece, pieces[index - 1], lookup).map((draft) => ({ ...draft, index })),
  );
  const telling = all.filter(({ key, index, alternatives }) =>
    lookup.subject.has(key) ? takesPart(pieces[index + 1]) : alternatives.length > 0 || key > notKey,
  );
  const told = telling.some(({ key }) => !lookup.subject.has(key)) ? telling : all;
  const drafts = questionFirst(told, pieces);
  const keys = drafts.map(({ key }) => key);
  for (const { concept, positions } of lookup.concepts.find(keys)) {
    if (!lookup.postings.has(concept)) continue;
    for (const position of positions) drafts[position]?.alternatives.push({ term: concept, weight: words.concept });
  }
  return [...drafts, ...phrasesOf(drafts, lookup)].filter(({ alternatives }) => alternatives.length > 0);
}

/** Who tells a story and then asks wants the question answered: the sentences before it count less. */
function questionFirst(drafts: readonly PlacedDraft[], pieces: readonly TypedPiece[]): readonly Draft[] {
  const start = pieces.findLastIndex(({ typed }, index) => index < pieces.length - 1 && /[。！!？?]/.test(typed));
  const asks = drafts.filter(({ index, key }) => index > start && key !== notKey).length;
  if (start === -1 || asks < leastAsked) return drafts;
  return drafts.map((draft) => (draft.index > start ? draft : { ...draft, weight: draft.weight * words.before }));
}

/** A shorter question lives from what was told: 「払えません。なぜですか。」. */
const leastAsked = 2;

/** Whether a particle makes the word before it somebody who acts or is asked: Amazonに聞く. */
function takesPart(next: TypedPiece | undefined): boolean {
  return next?.form?.keys.length === 0 && /^(?:に|へ|が|から)/.test(next.text);
}

interface Draft extends Slot {
  readonly alternatives: Alternative[];
  /** The key that is matched against concepts; -1 for none. */
  readonly key: number;
  /** Whether it directly follows the one before, without a space. */
  readonly isNext: boolean;
}

/** A draft with the place of its piece. */
type PlacedDraft = Draft & { readonly index: number };

function draftsOf(piece: TypedPiece, before: TypedPiece | undefined, lookup: Lookup): Draft[] {
  const isNext = before !== undefined && before.end === piece.start && before.text !== ' ';
  const draft = (alternatives: Alternative[], weight: number, key = -1): Draft => ({
    alternatives,
    weight,
    key,
    isNext,
  });
  if (piece.number !== undefined) {
    const terms = numberTerms(piece.number, lookup);
    return [draft(terms.length > 0 ? terms : literalTerms(piece.text, lookup), words.word)];
  }
  if (piece.completions !== undefined) {
    return completionTerms(piece, lookup).map((terms, position) =>
      draft(terms, words.beginning, piece.completions?.[0]?.form.keys[position]),
    );
  }
  if (piece.form?.asks !== undefined) return [draft(askTerms(piece.form.asks, piece.text, lookup), words.ask)];
  if (piece.form !== undefined) {
    const weight = piece.meant === undefined ? words.word : words.slip;
    return piece.form.keys.map((key, position) => ({
      ...draft(known([[key, 1]], lookup), weight * strengthOf(key, lookup), key),
      isNext: position > 0 || isNext,
    }));
  }
  return [draft(literalTerms(piece.text, lookup), words.literal)];
}

function strengthOf(key: number, { weak }: Lookup): number {
  if (key === notKey) return words.not;
  return weak.has(key) ? words.weak : 1;
}

function known(terms: readonly (readonly [term: number, weight: number])[], { postings }: Lookup): Alternative[] {
  return terms.flatMap(([term, weight]) => (postings.has(term) ? [{ term, weight }] : []));
}

/** Words that were typed as one are also matched as a phrase: 注文番号 is more than 注文 and 番号. */
function phrasesOf(drafts: readonly Draft[], lookup: Lookup): Slot[] {
  return drafts.flatMap(({ key, isNext }, index): Slot[] => {
    const before = drafts[index - 1];
    if (!isNext || before === undefined || key <= notKey || before.key <= notKey) return [];
    const term = lookup.found.row(before.key, key, common(before.key, key, lookup));
    return term === undefined ? [] : [{ alternatives: [{ term, weight: 1 }], weight: words.phrase }];
  });
}

function common(first: number, second: number, { postings }: Lookup): number[] {
  const others = new Set(postings.get(second)?.units);
  return (postings.get(first)?.units ?? []).filter((section) => others.has(section));
}

function askTerms(asks: readonly number[], text: string, lookup: Lookup): Alternative[] {
  const concepts = lookup.concepts.inRow(asks).map((concept) => [concept, words.concept] as const);
  return [...known([...asks.map((key) => [key, 1] as const), ...concepts], lookup), ...literalTerms(text, lookup)];
}

/** The same number; otherwise longer ones (30万 may be 30万円, but 8 is not 8888); otherwise the nearest amount. */
function numberTerms(number: string, lookup: Lookup): Alternative[] {
  const { keys } = lookup.corpus.lexicon;
  const exact = keys.indexOf(number);
  if (exact !== -1) return known([[exact, 1]], lookup);
  if (/^#0\d{3,}$/.test(number)) return telephoneTerms(number.slice(1), lookup);
  const longer = keys.flatMap((key, term) => {
    const goesOn = key.startsWith(number) && (number.length > 3 || !/\d/.test(key[number.length] ?? ''));
    return goesOn ? [[term, 0.8] as const] : [];
  });
  return known(longer.length > 0 ? longer : nearestAmount(number, keys), lookup);
}

/**
 * The round amount in our texts with the nearest ratio. A reader who asks about 35万円 wants the rule for the limit of
 * 30万円. Other amounts stand in examples.
 */
function nearestAmount(number: string, keys: readonly string[]): (readonly [term: number, weight: number])[] {
  const asked = amountOf(number);
  if (asked === undefined) return [];
  const amounts = keys.flatMap((key, term) => {
    const amount = key.endsWith('円') ? amountOf(key) : undefined;
    return amount === undefined || amount % leastAmount > 0 ? [] : [{ term, far: Math.abs(Math.log(amount / asked)) }];
  });
  const [nearest] = amounts.sort((a, b) => a.far - b.far || a.term - b.term);
  return nearest === undefined ? [] : [[nearest.term, 0.5]];
}

const leastAmount = 10_000;

/** The value of a number, if it may be an amount in yen that somebody asks about. */
function amountOf(number: string): number | undefined {
  const [, value = ''] = /^#(\d+)円?$/.exec(number) ?? [];
  return value.length < 8 && Number(value) >= leastAmount ? Number(value) : undefined;
}

/** A phone number is matched by its prefix only: which number it is does not matter. */
function telephoneTerms(digits: string, lookup: Lookup): Alternative[] {
  const { forms } = lookup.corpus.lexicon;
  const form = forms.get(digits.slice(0, 4)) ?? forms.get(digits.slice(0, 3));
  return known(
    (form?.keys ?? []).map((key) => [key, 1] as const),
    lookup,
  );
}

/** Alternatives for an unfinished word. There is one list for each word of the likeliest completion. */
function completionTerms({ completions = [], text }: TypedPiece, lookup: Lookup): Alternative[][] {
  const [first] = completions;
  if (first === undefined) return [];
  return first.form.keys.map((_, position) => {
    const terms = completions.flatMap(({ text: whole, form, cost }) => {
      const key = form.keys[position];
      if (key === undefined) return [];
      const likely = steady(Math.exp((first.cost - cost) * 0.4));
      const typed = Math.sqrt(Math.min(1, Math.max(1, text.length) / whole.length));
      return [[key, likely * typed] as const];
    });
    const most = Math.max(Number.EPSILON, ...terms.map(([, weight]) => weight));
    return known(
      terms.map(([key, weight]) => [key, weight / most] as const),
      lookup,
    );
  });
}

function literalTerms(text: string, lookup: Lookup): Alternative[] {
  if (text.length < 2 || !/[\p{L}\p{N}]/u.test(text)) return [];
  const term = lookup.found.text(text);
  return term === undefined ? [] : [{ term, weight: 1 }];
}
