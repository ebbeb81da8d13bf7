/** An order number as a reader typed it. An unusual number gets a hint and never blocks the reader. */
export type OrderNumber =
  | { readonly is: 'empty' }
  /** `groups` have 3, 7 and 7 digits. */
  | { readonly is: 'ok'; readonly groups: readonly [string, string, string] }
  | { readonly is: 'look-again'; readonly count: number };

/** The lengths of the digit groups, from the fact `order.number-format`. */
export const orderNumberGroups = [3, 7, 7] as const;

// Everything that people type between digits, and characters that come with a number pasted from a mail.
const between = /[\s\p{Dash}\p{Default_Ignorable_Code_Point}ー─━⎯˗➖~]/gu;
const complete = /^(\d{3})(\d{7})(\d{7})$/;

// An incomplete order number, or one with an extra digit. Nobody groups a card or payment number like this.
const begun = /^\d{3}-\d{7}-\d{0,8}$/;
const dash = /[\p{Dash}ー─━⎯˗➖]/gu;

/** Whether a text is grouped like an order number, even if it is incomplete. */
export function isGroupedAsOrder(typed: string): boolean {
  return begun.test(typed.normalize('NFKC').trim().replace(dash, '-'));
}

/** Reads a typed order number: half or full width, with or without separators. */
export function readOrderNumber(typed: string): OrderNumber {
  const text = typed.normalize('NFKC').replace(between, '');
  if (text === '') return { is: 'empty' };
  const [, first, second, third] = complete.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) {
    return { is: 'look-again', count: text.replace(/[^0-9]/g, '').length };
  }
  return { is: 'ok', groups: [first, second, third] };
}
