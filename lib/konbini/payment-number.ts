/** How many digits a number must have. Both come from facts. */
export interface WantedDigits {
  /** What this chain takes. */
  readonly digits: number;
  /** What other chains take: a number of that length was most likely made for one of them. */
  readonly elsewhere: readonly number[];
}

/** What a reader typed as a payment number. The text is in every case, so that nothing typed is ever lost. */
export type PaymentNumber = { readonly typed: string } & (
  | { readonly is: 'empty' }
  /** `groups` are the digits as they are best read out: see `groupDigits`. */
  | { readonly is: 'ok'; readonly digits: string; readonly groups: readonly string[] }
  /** Characters that are neither digits nor marks between them, each once, in their order. */
  | { readonly is: 'wrong-characters'; readonly characters: readonly string[] }
  | { readonly is: 'other-chain' | 'too-short' | 'too-long'; readonly count: number; readonly wanted: number }
);

// Every dash of Unicode, and what is typed for one: long-vowel marks, box lines, tildes. The ignorable ones come along
// when a number is pasted from a mail.
const between = /[\s\p{Dash}\p{Default_Ignorable_Code_Point}ーｰ─━⎯˗➖～~]/gu;
const wideDigit = /[０-９]/g;

/** Reads a typed number: half or full width, with any spaces, hyphens, dashes or long-vowel marks between. */
export function readPaymentNumber(typed: string, wanted: WantedDigits): PaymentNumber {
  const text = typed.replace(between, '').replace(wideDigit, toDigit);
  if (text === '') return { is: 'empty', typed };
  const characters = [...new Set(text.replace(/[0-9]/g, ''))];
  if (characters.length > 0) return { is: 'wrong-characters', typed, characters };
  const count = text.length;
  if (count === wanted.digits) return { is: 'ok', typed, digits: text, groups: groupDigits(text) };
  const sort = wanted.elsewhere.includes(count) ? 'other-chain' : count < wanted.digits ? 'too-short' : 'too-long';
  return { is: sort, typed, count, wanted: wanted.digits };
}

function toDigit(wide: string): string {
  return String(wide.charCodeAt(0) - '０'.charCodeAt(0));
}

const longestGroup = 4;

/**
 * Digits in as few groups as can be with none over four, which is what one holds in mind while looking from a phone to
 * a machine; their lengths differ by one at most, the longer first: 11 is 4-4-3 and 13 is 4-3-3-3. No group is a lone
 * digit, as in 4-4-4-1, and none is five long, as in 4-4-5.
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
