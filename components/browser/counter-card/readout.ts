import { dueWords, numberWords } from '#components/konbini/payment-words.ts';
import { dayInJapan, formatMonthDay, formatYen } from '#lib/ja/client.ts';
import { deadlineOf, type PaymentNumber } from '#lib/konbini/client.ts';
import type { Counter } from './counter.ts';
import type { Details } from './details.ts';
import { make, part, parts } from './parts.ts';
import { words } from './words.ts';

/** Shows the typed details everywhere in the card: in the bar, beside the steps and on paper. */
export function showDetails(card: HTMLElement, counter: Counter, { number, amountYen, due }: Details): void {
  showNumber(card, counter, number);
  show(card, 'amount', amountYen === undefined ? '' : formatYen(amountYen));
  const deadline = due && deadlineOf(due, counter.deadline, dayInJapan(new Date()));
  show(card, 'due', deadline === undefined ? '' : dueWords(deadline));
  // Paper gets the date, because "days left" is wrong a day later.
  show(card, 'day', deadline === undefined ? '' : formatMonthDay(deadline.safeDay));
  for (const each of parts(card, 'has-due')) each.dataset.status = deadline?.status.is ?? '';
}

function showNumber(card: HTMLElement, { store }: Counter, number: PaymentNumber): void {
  const isEmpty = number.is === 'empty';
  const isFine = isEmpty || number.is === 'ok';
  showWhole(card, number);
  for (const each of parts(card, 'has-number')) each.hidden = isEmpty;
  for (const each of parts(card, 'no-number')) each.hidden = !isEmpty;
  for (const each of parts(card, 'show-fault')) each.hidden = isFine;
  for (const each of parts(card, 'show-fault')) each.textContent = isFine ? '' : numberWords(number, store);
}

/** The digits, their grouping, and what needs a whole number. */
function showWhole(card: HTMLElement, number: PaymentNumber): void {
  const isEven = card.dataset.even !== undefined;
  for (const each of parts(card, 'show-number')) each.replaceChildren(...numberNodes(number, isEven));
  for (const each of parts(card, 'clerk-number')) each.replaceChildren(...numberNodes(number, isEven));
  for (const each of parts(card, 'is-whole')) each.hidden = number.is !== 'ok';
  part(card, 'copy-number').dataset.copy = number.is === 'ok' ? number.digits : '';
  const regroup = part(card, 'regroup');
  regroup.hidden = number.is !== 'ok' || number.groupsAsTyped === undefined;
  regroup.textContent = isEven ? words.asTyped : words.even;
}

function show(card: HTMLElement, name: 'amount' | 'due' | 'day', text: string): void {
  for (const each of parts(card, `show-${name}`)) each.textContent = text;
  if (name === 'day') return;
  for (const each of parts(card, `has-${name}`)) each.hidden = text === '';
}

/**
 * A number in groups that do not wrap, with spaces between: in the groups of the mail if it was typed so, unless even
 * groups are wanted. An incomplete number is shown as typed.
 */
export function numberNodes(number: PaymentNumber, isEven = false): (Node | string)[] {
  if (number.is !== 'ok') return [number.typed];
  const groups = isEven ? number.groups : (number.groupsAsTyped ?? number.groups);
  return groups.flatMap((group, index) => {
    const node = make('span', 'card-group', group);
    return index === 0 ? [node] : [' ', node];
  });
}
