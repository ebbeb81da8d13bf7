import { hasMeaning } from '../language/lexicon.ts';
import type { TypedPiece } from './query.ts';
import { isBlank, type QueryPiece } from './query-piece.ts';

/** The cost of a random character of each kind: the negative logarithm of one in so many characters. */
const kinds: readonly (readonly [kind: RegExp, cost: number])[] = [
  [/[ぁ-ゖ]/, 4],
  [/[\p{Script=Han}々]/u, 8],
  [/[a-z0-9]/, 3.3],
];
/** The same for ー, which `fold` drops. */
const longMark = 2;
/** How much likelier chance may be than words before the query counts as random. */
const most = 2.5;
/** How much likelier than chance a single word must be to make up for everything beside it. */
const enough = 4;

/** What an input method shows while a kana is being typed. */
const halfKana = /[ぁ-ヶー][a-zａ-ｚ]{1,2}$/u;

/** The cost of a folded text under the assumption that its characters are random. */
function unlikelihood(text: string): number {
  let cost = 0;
  for (const character of text) cost += kinds.find(([kind]) => kind.test(character))?.[1] ?? 0;
  return cost;
}

/**
 * Whether a query looks like random characters. Random characters also contain a few known or nearly known words. A
 * query that is only the beginning of a word is not random: the reader is still typing.
 */
export function isChance(parts: readonly TypedPiece[]): boolean {
  if (parts.some(({ number }) => number !== undefined)) return false;
  const last = parts.at(-1);
  if (parts.length === 1 && last?.meant === undefined) return !parts.some(isEvidence) && !parts.some(isBlank);
  if (halfKana.test(last?.typed ?? '')) return false;
  // A possible word beginning right after unknown text is not evidence: it is more likely part of the unknown word.
  const evidence = parts.filter(
    (part, index) => isEvidence(part) && !(part.completions && isBlankAt(parts, index - 1)),
  );
  // Unknown text may still occur in our texts exactly as typed.
  if (evidence.length === 0) return !parts.some(isBlank) || parts.some(isEvidence);
  const best = Math.max(...evidence.map(gainOf));
  const total = parts.filter((part) => !isBlank(part)).reduce((sum, part) => sum + gainOf(part), 0);
  return best < enough && (best < -most || total < -most);
}

function isBlankAt(parts: readonly TypedPiece[], index: number): boolean {
  const part = parts[index];
  return part !== undefined && part.text !== ' ' && isBlank(part);
}

function gainOf({ text, typed, cost }: TypedPiece): number {
  const marks = typed.normalize('NFKC').split('ー').length - 1;
  return unlikelihood(text) + longMark * marks - cost;
}

function isEvidence({ form, completions }: QueryPiece): boolean {
  return completions !== undefined || (form !== undefined && (hasMeaning(form) || form.asks !== undefined));
}
