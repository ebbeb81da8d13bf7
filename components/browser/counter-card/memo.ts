import type { SinglePart } from '#components/konbini/card-parts.ts';
import { dayInJapan } from '#lib/ja/client.ts';
import { isChain, keepPayment, putBack, readPaymentNumber, type StoredPayment } from '#lib/konbini/client.ts';
import type { Counter } from './counter.ts';
import type { Details } from './details.ts';
import { storedPayments, storePayments } from './device-store.ts';
import { type MemoActions, memoItem, removedItem } from './memo-list.ts';
import { part } from './parts.ts';
import { words } from './words.ts';

/** What the card does when the reader changes to another payment. */
interface CardActions {
  /** Shows the payment that the reader picked. */
  open(payment: StoredPayment): void;
  /** Clears all typed text. */
  empty(): void;
}

/** Payments that were just removed, and their index in the list. */
interface Removed {
  readonly payments: readonly StoredPayment[];
  readonly index: number;
  readonly message: string;
}

/** The card's list of the payments stored on this device. */
export class Memo {
  readonly #card: HTMLElement;
  readonly #counter: Counter;
  readonly #cardActions: CardActions;
  /** The id of the payment in the fields. */
  #current: string | undefined;
  #removed: Removed | undefined;

  constructor(card: HTMLElement, counter: Counter, cardActions: CardActions) {
    [this.#card, this.#counter, this.#cardActions] = [card, counter, cardActions];
  }

  /** Lists the stored payments. Earlier removals can no longer be undone. */
  refresh(): void {
    this.#removed = undefined;
    this.#draw();
  }

  /** Lists the payments again, for today's date. */
  redraw(): void {
    this.#draw();
  }

  /** Stores the fields' payment. It replaces the opened payment unless it is another order's. */
  keep({ number, amountYen, due }: Details): void {
    const { chain } = this.#counter;
    const isEmpty = number.is === 'empty' && amountYen === undefined && due === undefined;
    if (isEmpty || !isChain(chain)) {
      this.#showStatus(words.emptyPayment);
      return;
    }
    const payments = storedPayments();
    const id = this.#idFor(number, payments);
    const kept = keepPayment(payments, {
      id,
      chain,
      number: number.typed.trim(),
      ...(amountYen !== undefined && { amountYen }),
      ...(due && { due }),
      done: payments.some((each) => each.id === id && each.done),
      keptOn: dayInJapan(new Date()),
    });
    if (kept.is === 'full') {
      this.#showStatus(words.full);
      return;
    }
    this.#current = id;
    this.#store(kept.payments, words.kept);
  }

  /** Whether the fields' payment is one that was stored. */
  get isKept(): boolean {
    return storedPayments().some(({ id }) => id === this.#current);
  }

  /** Marks the opened payment as paid. */
  finish(): void {
    const payment = storedPayments().find(({ id }) => id === this.#current);
    if (payment !== undefined) this.#mark(payment, true);
  }

  /** Empties the fields for another order. */
  another(): void {
    this.#current = undefined;
    this.refresh();
    this.#showStatus('');
    this.#cardActions.empty();
  }

  /** Removes all payments and all typed text. */
  wipe(): void {
    this.#cardActions.empty();
    this.#remove(storedPayments(), words.wiped);
  }

  // A second complete number means a second order: the first must not be lost.
  #idFor(number: Details['number'], payments: readonly StoredPayment[]): string {
    const kept = payments.find(({ id }) => id === this.#current);
    const before = kept && readPaymentNumber(kept.number, this.#counter.wanted);
    const isOther = before?.is === 'ok' && number.is === 'ok' && before.digits !== number.digits;
    return this.#current === undefined || isOther ? newId() : this.#current;
  }

  #mark(payment: StoredPayment, done: boolean): void {
    const payments = storedPayments().map((each) => (each.id === payment.id ? { ...each, done } : each));
    this.#store(payments, done ? words.isDone : '');
  }

  #remove(payments: readonly StoredPayment[], message: string): void {
    const before = storedPayments();
    const index = before.findIndex(({ id }) => id === payments[0]?.id);
    const left = before.filter(({ id }) => !payments.some((each) => each.id === id));
    if (!left.some(({ id }) => id === this.#current)) this.#current = undefined;
    this.#store(left, '', { payments, index, message });
    this.#list.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true });
    this.#list.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  #putBack({ payments, index }: Removed): void {
    this.#store(putBack(storedPayments(), payments, index), words.isBack);
    this.#list.children[index]?.querySelector('button')?.focus();
  }

  #store(payments: readonly StoredPayment[], message: string, removed?: Removed): void {
    const isStored = storePayments(payments);
    this.#removed = isStored ? removed : undefined;
    this.#draw();
    this.#showStatus(isStored ? message : words.cannotKeep);
  }

  #draw(): void {
    const payments = storedPayments();
    const [opened] = payments.filter(({ id }) => id === this.#current);
    const show = (name: SinglePart, isShown: boolean) => {
      part(this.#card, name).hidden = !isShown;
    };
    show('memo', payments.length > 0 || this.#removed !== undefined);
    show('wipe', payments.length > 0);
    show('another', opened !== undefined);
    show('finish', opened?.done === false);
    // The pressed button is replaced, and the new one must get the focus.
    const { activeElement } = document;
    const pressed = activeElement instanceof HTMLButtonElement ? buttonsIn(this.#list).indexOf(activeElement) : -1;
    const items = payments.map((payment) => memoItem(this.#card, payment, this.#counter, this.#actions));
    const removed = this.#removed;
    if (removed !== undefined)
      items.splice(
        removed.index,
        0,
        removedItem(removed.message, () => this.#putBack(removed)),
      );
    this.#list.replaceChildren(...items);
    buttonsIn(this.#list)[pressed]?.focus();
  }

  #showStatus(text: string): void {
    // During the steps the offer says it.
    const status = part(this.#card, part(this.#card, 'steps').hidden ? 'memo-said' : 'offer-said');
    status.textContent = text;
    // The list above may have changed its height.
    if (text !== '') status.scrollIntoView({ block: 'nearest' });
  }

  get #list(): HTMLElement {
    return part(this.#card, 'memo-list');
  }

  readonly #actions: MemoActions = {
    open: (payment) => {
      this.#current = payment.id;
      this.#cardActions.open(payment);
      this.#draw();
    },
    mark: (payment, done) => this.#mark(payment, done),
    remove: (payment, name) => this.#remove([payment], words.removed(name)),
  };
}

function buttonsIn(list: HTMLElement): readonly HTMLButtonElement[] {
  return [...list.querySelectorAll('button')];
}

// Unique on this device is enough. `crypto.randomUUID` is missing on plain http.
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
