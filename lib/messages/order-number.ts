/** What a reader typed as an order number. The hint never keeps anyone from going on. */
export type OrderNumber =
  | { readonly is: 'empty' }
  /** `groups` are 3, 7 and 7 long. */
  | { readonly is: 'ok'; readonly groups: readonly [string, string, string] }
  | { readonly is: 'look-again'; readonly count: number };

/** The digits of an order number, as the fact `order.number-format` and its sources have them. */
export const orderNumberGroups = [3, 7, 7] as const;

// Everything that people put between digits, and what comes along when a number is pasted from a mail.
const between = /[\s\p{Dash}\p{Default_Ignorable_Code_Point}ー─━⎯˗➖~]/gu;
const whole = /^(\d{3})(\d{7})(\d{7})$/;

// 3-7 and more to come, or one too many: nobody groups the number of a card or a payment so.
const begun = /^\d{3}-\d{7}-\d{0,8}$/;
const dash = /[\p{Dash}ー─━⎯˗➖]/gu;

/** Whether a text is grouped as an order number is, though it may not be whole. */
export function isGroupedAsOrder(typed: string): boolean {
  return begun.test(typed.normalize('NFKC').trim().replace(dash, '-'));
}

/** Reads a typed order number: half or full width, with any marks between the digits or none. */
export function readOrderNumber(typed: string): OrderNumber {
  const text = typed.normalize('NFKC').replace(between, '');
  if (text === '') return { is: 'empty' };
  const [, first, second, third] = whole.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) {
    return { is: 'look-again', count: text.replace(/[^0-9]/g, '').length };
  }
  return { is: 'ok', groups: [first, second, third] };
}
