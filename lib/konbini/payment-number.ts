/** How many digits a number must have. Both figures come from facts. */
export interface WantedDigits {
  /** The digits of this chain's numbers. */
  readonly digits: number;
  /** The digits of other chains' numbers. A number of such a length is most likely for one of them. */
  readonly elsewhere: readonly number[];
}

/** A payment number as a reader typed it. Every case keeps the typed text, so that no input is lost. */
export type PaymentNumber = { readonly typed: string } & (
  | { readonly is: 'empty' }
  /** `groups` are the digits grouped for reading aloud: see `groupDigits`. */
  | {
      readonly is: 'ok';
      readonly digits: string;
      readonly groups: readonly string[];
      /** The groups as typed, as a mail prints them; absent when no groups or the same groups were typed. */
      readonly groupsAsTyped?: readonly string[];
    }
  /** Characters that are neither digits nor separators, each once, in their order. */
  | { readonly is: 'wrong-characters'; readonly characters: readonly string[] }
  | { readonly is: 'other-chain' | 'too-short' | 'too-long'; readonly count: number; readonly wanted: number }
);

// All Unicode dashes and what people type instead: long-vowel marks, box-drawing lines and tildes. The ignorable
// characters come with a number pasted from a mail.
const between = /[\s\p{Dash}\p{Default_Ignorable_Code_Point}ーｰ─━⎯˗➖～~]/gu;
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const wideDigit = /[０-９]/g;

/**
 * Reads a typed number: half or full width, with any spaces, hyphens, dashes or long-vowel marks between the digits.
 */
export function readPaymentNumber(typed: string, wanted: WantedDigits): PaymentNumber {
  const text = typed.replace(between, '').replace(wideDigit, toDigit);
  if (text === '') return { is: 'empty', typed };
  const characters = [...new Set(text.replace(/[0-9]/g, ''))];
  if (characters.length > 0) return { is: 'wrong-characters', typed, characters };
  const count = text.length;
  if (count === wanted.digits) return wholeNumber(typed, text);
  const sort = wanted.elsewhere.includes(count) ? 'other-chain' : count < wanted.digits ? 'too-short' : 'too-long';
  return { is: sort, typed, count, wanted: wanted.digits };
}

function wholeNumber(typed: string, digits: string): PaymentNumber {
  const groups = groupDigits(digits);
  const asTyped = typed
    .replace(ignorable, '')
    .replace(wideDigit, toDigit)
    .split(/[^0-9]+/)
    .filter(Boolean);
  const isOwn = asTyped.length > 1 && asTyped.join(' ') !== groups.join(' ');
  return { is: 'ok', typed, digits, groups, ...(isOwn && { groupsAsTyped: asTyped }) };
}

function toDigit(wide: string): string {
  return String(wide.charCodeAt(0) - '０'.charCodeAt(0));
}

const longestGroup = 4;

/**
 * Groups digits as evenly as possible in groups of at most four, longer groups first: 11 becomes 4-4-3 and 13 becomes
 * 4-3-3-3. People remember three or four digits while looking from a phone to a machine, and make mistakes in a last
 * group of one or five digits, as in 4-4-4-1 or 4-4-5.
 */
export function groupDigits(digits: string): string[] {
  const count = Math.ceil(digits.length / longestGroup);
  const groups: string[] = [];
  for (let start = 0; groups.length < count; ) {
    const length = Math.ceil((digits.length - start) / (count - groups.length));
    groups.push(digits.slice(start, start + length));
    start += length;
  }
  return groups;
}
