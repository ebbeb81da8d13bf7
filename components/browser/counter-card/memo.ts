import { dueWords } from '#components/konbini/payment-words.ts';
import { dayInJapan, formatMonthDay, formatYen } from '#lib/ja/client.ts';
import { deadlineOf, isChain, keepPayment, readPaymentNumber, type StoredPayment } from '#lib/konbini/client.ts';
import type { Counter } from './counter.ts';
import type { Details } from './details.ts';
import { storedPayments, storePayments } from './device-store.ts';
import { make, makeButton, part } from './parts.ts';
import { numberNodes } from './readout.ts';
import { words } from './words.ts';

/** The payments kept on this device, as the card lists them. */
export interface Memo {
  /** Reads what is stored, and lists it. */
  refresh(): void;
  /** Keeps what is in the fields, in place of the payment that was opened. */
  keep(details: Details): void;
  /** Marks the payment that was opened as paid. */
  finish(): void;
}

/** `open` is called with the payment that the reader picks. */
export function makeMemo(card: HTMLElement, counter: Counter, open: (payment: StoredPayment) => void): Memo {
  const list = part(card, 'memo-list', HTMLElement);
  const said = part(card, 'memo-said', HTMLElement);
  let current: string | undefined;

  function say(text: string) {
    said.textContent = text;
    // The list above it has grown or gone.
    said.scrollIntoView({ block: 'nearest' });
  }

  function store(payments: readonly StoredPayment[], done: string) {
    const isStored = storePayments(payments);
    refresh();
    say(isStored ? done : words.cannotKeep);
  }

  function mark(payment: StoredPayment, done: boolean) {
    const payments = storedPayments().map((each) => (each.id === payment.id ? { ...each, done } : each));
    store(payments, done ? words.isDone : '');
  }

  function refresh() {
    const payments = storedPayments();
    part(card, 'memo', HTMLElement).hidden = payments.length === 0;
    part(card, 'finish', HTMLElement).hidden = !payments.some(({ id, done }) => id === current && !done);
    list.replaceChildren(...payments.map((payment) => itemOf(payment)));
  }

  function itemOf(payment: StoredPayment): HTMLElement {
    const isHere = payment.chain === counter.chain;
    const storeLink = card.querySelector(`[data-part="stores"] [data-chain="${payment.chain}"]`);
    const name = make('p', 'card-memo-name', isHere ? counter.store : (storeLink?.cloneNode(true) ?? payment.chain));
    const pressOpen = () => {
      current = payment.id;
      open(payment);
      refresh();
    };
    const buttons = make(
      'p',
      'card-buttons',
      ...(isHere ? [makeButton(words.openPayment, 'button', pressOpen)] : []),
      makeButton(payment.done ? words.undo : words.done, 'button button-plain', () => mark(payment, !payment.done)),
    );
    return make('li', payment.done ? 'card-done' : '', name, ...linesOf(payment, counter), buttons);
  }

  part(card, 'wipe', HTMLButtonElement).addEventListener('click', () => {
    current = undefined;
    store([], words.wiped);
  });
  return {
    refresh,
    keep: ({ number, amountYen, due }) => {
      const isEmpty = number.is === 'empty' && amountYen === undefined && due === undefined;
      if (isEmpty || !isChain(counter.chain)) return say(words.emptyPayment);
      current ??= newId();
      const kept = keepPayment(storedPayments(), {
        id: current,
        chain: counter.chain,
        number: number.typed.trim(),
        ...(amountYen !== undefined && { amountYen }),
        ...(due && { due }),
        done: false,
        keptOn: dayInJapan(new Date()),
      });
      if (kept.is === 'full') say(words.full);
      else store(kept.payments, words.kept);
    },
    finish: () => {
      const payment = storedPayments().find(({ id }) => id === current);
      if (payment !== undefined) mark(payment, true);
    },
  };
}

// Unlike any other on this device; names that only https pages can make are not needed for that.
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

function linesOf({ number, amountYen, due, done, keptOn }: StoredPayment, counter: Counter): HTMLElement[] {
  const digits = number.replace(/\D/g, '').length;
  const read = readPaymentNumber(number, { digits, elsewhere: [] });
  const deadline = due && deadlineOf(due, counter.deadline, dayInJapan(new Date()));
  const about = [
    done ? words.isDone : deadline && dueWords(deadline),
    amountYen === undefined ? undefined : formatYen(amountYen),
    words.keptOn(formatMonthDay(keptOn)),
  ].filter((each) => each !== undefined);
  return [
    make('p', 'card-memo-number', ...(read.is === 'empty' ? [words.noNumber] : numberNodes(read))),
    make('p', 'text-small', about.join('・')),
  ];
}
