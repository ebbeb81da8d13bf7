import { hasMeaning } from '../language/lexicon.ts';
import type { QueryPiece } from './query.ts';
import { isBlank, type QueryPart } from './query-part.ts';

/** How unlikely characters are when they mean nothing, as negative logarithms: there are so many of each kind. */
const kinds: readonly (readonly [kind: RegExp, cost: number])[] = [
  [/[ぁ-ゖ]/, 4],
  [/[\p{Script=Han}々]/u, 8],
  [/[a-z0-9]/, 3.3],
];
/** The same for ー, which a folded text has no longer. */
const longMark = 2;
/** How much likelier chance may be than words, for what is found at all. */
const most = 2.5;
/** How much likelier than chance one word must be to stand for whatever is beside it. */
const enough = 4;

/** What an input method shows while a kana is typed. */
const halfKana = /[ぁ-ヶー][a-zａ-ｚ]{1,2}$/u;

/** How unlikely a folded text is when its characters stand there by chance, as a negative logarithm. */
function unlikelihood(text: string): number {
  let cost = 0;
  for (const character of text) cost += kinds.find(([kind]) => kind.test(character))?.[1] ?? 0;
  return cost;
}

/**
 * Whether the parts of a query look as any row of characters would: of those, too, some are known words, or nearly. What
 * only begins a word does not, as its reader is still typing.
 */
export function isChance(parts: readonly QueryPiece[]): boolean {
  if (parts.some(({ number }) => number !== undefined)) return false;
  const last = parts.at(-1);
  if (parts.length === 1 && last?.meant === undefined) return !parts.some(isTelling) && !parts.some(isBlank);
  if (halfKana.test(last?.typed ?? '')) return false;
  // What is unknown does not end where something known would begin.
  const telling = parts.filter((part, index) => isTelling(part) && !(part.completions && isBlankAt(parts, index - 1)));
  // What is unknown may stand in our texts as it was typed.
  if (telling.length === 0) return !parts.some(isBlank) || parts.some(isTelling);
  const best = Math.max(...telling.map(gainOf));
  const whole = parts.filter((part) => !isBlank(part)).reduce((sum, part) => sum + gainOf(part), 0);
  return best < enough && (best < -most || whole < -most);
}

function isBlankAt(parts: readonly QueryPiece[], index: number): boolean {
  const part = parts[index];
  return part !== undefined && part.text !== ' ' && isBlank(part);
}

function gainOf({ text, typed, cost }: QueryPiece): number {
  const marks = typed.normalize('NFKC').split('ー').length - 1;
  return unlikelihood(text) + longMark * marks - cost;
}

function isTelling({ form, completions }: QueryPart): boolean {
  return completions !== undefined || (form !== undefined && (hasMeaning(form) || form.asks !== undefined));
}
