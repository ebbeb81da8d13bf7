import { dueWords, numberWords } from '#components/konbini/payment-words.ts';
import { dayInJapan, formatMonthDay, formatYen } from '#lib/ja/client.ts';
import { deadlineOf, type PaymentNumber } from '#lib/konbini/client.ts';
import type { Counter } from './counter.ts';
import type { Details } from './details.ts';
import { make, parts } from './parts.ts';

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
  for (const each of parts(card, 'show-number')) each.replaceChildren(...numberNodes(number));
  for (const each of parts(card, 'has-number')) each.hidden = isEmpty;
  for (const each of parts(card, 'no-number')) each.hidden = !isEmpty;
  for (const each of parts(card, 'show-fault')) each.hidden = isFine;
  for (const each of parts(card, 'show-fault')) each.textContent = isFine ? '' : numberWords(number, store);
}

function show(card: HTMLElement, name: 'amount' | 'due' | 'day', text: string): void {
  for (const each of parts(card, `show-${name}`)) each.textContent = text;
  if (name === 'day') return;
  for (const each of parts(card, `has-${name}`)) each.hidden = text === '';
}

/** A number in groups that do not wrap, with spaces between. An incomplete number is shown as typed. */
export function numberNodes(number: PaymentNumber): (Node | string)[] {
  if (number.is !== 'ok') return [number.typed];
  return number.groups.flatMap((group, index) => {
    const node = make('span', 'card-group', group);
    return index === 0 ? [node] : [' ', node];
  });
}
