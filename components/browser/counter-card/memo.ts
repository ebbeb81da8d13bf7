import type { SinglePart } from '#components/konbini/card-parts.ts';
import { dayInJapan } from '#lib/ja/client.ts';
import { isChain, keepPayment, putBack, readPaymentNumber, type StoredPayment } from '#lib/konbini/client.ts';
import type { Counter } from './counter.ts';
import type { Details } from './details.ts';
import { storedPayments, storePayments } from './device-store.ts';
import { goneItem, type MemoActs, memoItem } from './memo-list.ts';
import { part } from './parts.ts';
import { words } from './words.ts';

/** What the card does when the reader turns from one payment to another. */
interface Turns {
  /** The payment that the reader picked. */
  open(payment: StoredPayment): void;
  /** Nothing that was typed is to stay. */
  empty(): void;
}

/** Payments that were taken away a moment ago, and where they stood. */
interface Taken {
  readonly payments: readonly StoredPayment[];
  readonly place: number;
  readonly said: string;
}

/** The payments kept on this device, as the card lists them. */
export class Memo {
  readonly #card: HTMLElement;
  readonly #counter: Counter;
  readonly #turns: Turns;
  /** The id of the payment that is in the fields. */
  #current: string | undefined;
  #taken: Taken | undefined;

  constructor(card: HTMLElement, counter: Counter, turns: Turns) {
    [this.#card, this.#counter, this.#turns] = [card, counter, turns];
  }

  /** Reads what is stored, and lists it; what was taken away until now is gone for good. */
  refresh(): void {
    this.#taken = undefined;
    this.#draw();
  }

  /** Lists it anew, for the day that it is by now. */
  redraw(): void {
    this.#draw();
  }

  /** Keeps what is in the fields, in place of the payment that was opened unless it is another order's. */
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

  /** Marks the payment that was opened as paid. */
  finish(): void {
    const payment = storedPayments().find(({ id }) => id === this.#current);
    if (payment !== undefined) this.#mark(payment, true);
  }

  /** Makes room for another order. */
  another(): void {
    this.#current = undefined;
    this.refresh();
    this.#showStatus('');
    this.#turns.empty();
  }

  /** Takes all payments away, and what was typed. */
  wipe(): void {
    this.#turns.empty();
    this.#take(storedPayments(), words.wiped);
  }

  // Who types a second whole number has a second order: the first must not be lost.
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

  #take(payments: readonly StoredPayment[], said: string): void {
    const before = storedPayments();
    const place = before.findIndex(({ id }) => id === payments[0]?.id);
    const left = before.filter(({ id }) => !payments.some((each) => each.id === id));
    if (!left.some(({ id }) => id === this.#current)) this.#current = undefined;
    this.#store(left, '', { payments, place, said });
    this.#list.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true });
    this.#list.children[place]?.scrollIntoView({ block: 'nearest' });
  }

  #putBack({ payments, place }: Taken): void {
    this.#store(putBack(storedPayments(), payments, place), words.isBack);
    this.#list.children[place]?.querySelector('button')?.focus();
  }

  #store(payments: readonly StoredPayment[], done: string, taken?: Taken): void {
    const isStored = storePayments(payments);
    this.#taken = isStored ? taken : undefined;
    this.#draw();
    this.#showStatus(isStored ? done : words.cannotKeep);
  }

  #draw(): void {
    const payments = storedPayments();
    const [opened] = payments.filter(({ id }) => id === this.#current);
    const show = (name: SinglePart, isShown: boolean) => {
      part(this.#card, name).hidden = !isShown;
    };
    show('memo', payments.length > 0 || this.#taken !== undefined);
    show('wipe', payments.length > 0);
    show('another', opened !== undefined);
    show('finish', opened?.done === false);
    // What was pressed is drawn anew, and must not lose the focus by it.
    const { activeElement } = document;
    const pressed = activeElement instanceof HTMLButtonElement ? buttonsIn(this.#list).indexOf(activeElement) : -1;
    const items = payments.map((payment) => memoItem(this.#card, payment, this.#counter, this.#acts));
    const taken = this.#taken;
    if (taken !== undefined)
      items.splice(
        taken.place,
        0,
        goneItem(taken.said, () => this.#putBack(taken)),
      );
    this.#list.replaceChildren(...items);
    buttonsIn(this.#list)[pressed]?.focus();
  }

  #showStatus(text: string): void {
    const said = part(this.#card, 'memo-said');
    said.textContent = text;
    // The list above it has grown or gone.
    if (text !== '') said.scrollIntoView({ block: 'nearest' });
  }

  get #list(): HTMLElement {
    return part(this.#card, 'memo-list');
  }

  readonly #acts: MemoActs = {
    open: (payment) => {
      this.#current = payment.id;
      this.#turns.open(payment);
      this.#draw();
    },
    mark: (payment, done) => this.#mark(payment, done),
    remove: (payment, name) => this.#take([payment], words.removed(name)),
  };
}

function buttonsIn(list: HTMLElement): readonly HTMLButtonElement[] {
  return [...list.querySelectorAll('button')];
}

// Unlike any other on this device; names that only https pages can make are not needed for that.
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
