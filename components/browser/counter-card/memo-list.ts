import { dueWords } from '#components/konbini/payment-words.ts';
import { dayInJapan, formatMonthDay, formatYen } from '#lib/ja/client.ts';
import { deadlineOf, readPaymentNumber, type StoredPayment } from '#lib/konbini/client.ts';
import type { Counter } from './counter.ts';
import { make, makeButton, part } from './parts.ts';
import { numberNodes } from './readout.ts';
import { words } from './words.ts';

/** What the buttons of a listed payment do. */
export interface MemoActions {
  open(payment: StoredPayment): void;
  mark(payment: StoredPayment, done: boolean): void;
  /** `name` is the name shown to the reader. */
  remove(payment: StoredPayment, name: string): void;
}

/** One stored payment with its buttons. A payment of another chain does not open here: it links to the chain's page. */
export function memoItem(
  card: HTMLElement,
  payment: StoredPayment,
  counter: Counter,
  actions: MemoActions,
): HTMLElement {
  const isHere = payment.chain === counter.chain;
  const link = part(card, 'stores').querySelector(`[data-chain="${payment.chain}"]`);
  const store = isHere ? counter.store : (link?.textContent ?? payment.chain);
  const name = make('p', 'card-memo-name', isHere ? store : (link?.cloneNode(true) ?? store));
  const number = make('p', 'card-memo-number', ...numberOf(payment));
  number.translate = false;
  [name.id, number.id] = [`card-memo-name-${payment.id}`, `card-memo-number-${payment.id}`];
  const button = (label: string, look: string, press: () => void) => {
    const made = makeButton(label, look, press);
    // Every payment has buttons with the same labels.
    made.setAttribute('aria-describedby', `${name.id} ${number.id}`);
    return made;
  };
  const buttons = make(
    'p',
    'card-buttons',
    ...(isHere ? [button(words.openPayment, 'button', () => actions.open(payment))] : []),
    button(payment.done ? words.undo : words.done, 'button button-plain', () => actions.mark(payment, !payment.done)),
    button(words.remove, 'button button-plain', () => actions.remove(payment, store)),
  );
  const about = make('p', 'text-small', aboutOf(payment, counter));
  return make('li', payment.done ? 'card-done' : '', name, number, about, buttons);
}

/** Takes the place of removed payments while the reader can undo the removal. */
export function removedItem(message: string, undo: () => void): HTMLElement {
  const text = make('span', '', message);
  text.id = 'card-memo-gone';
  const button = makeButton(words.undoRemove, 'button button-plain', undo);
  button.dataset.undo = '';
  button.setAttribute('aria-describedby', text.id);
  return make('li', 'card-gone', text, button);
}

function numberOf({ number }: StoredPayment): (Node | string)[] {
  // Any count of digits is fine: the list has payments of all chains.
  const counted = readPaymentNumber(number, { digits: 0, elsewhere: [] });
  const read = 'count' in counted ? readPaymentNumber(number, { digits: counted.count, elsewhere: [] }) : counted;
  return read.is === 'empty' ? [words.noNumber] : numberNodes(read);
}

function aboutOf({ amountYen, due, done, keptOn }: StoredPayment, counter: Counter): string {
  const deadline = due && deadlineOf(due, counter.deadline, dayInJapan(new Date()));
  return [
    done ? words.isDone : deadline && dueWords(deadline),
    amountYen === undefined ? undefined : formatYen(amountYen),
    words.keptOn(formatMonthDay(keptOn)),
  ]
    .filter((each) => each !== undefined)
    .join('・');
}
