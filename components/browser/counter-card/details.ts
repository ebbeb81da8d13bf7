import { deadlineWords, numberWords } from '#components/konbini/payment-words.ts';
import { dayInJapan, isDay, parseYen } from '#lib/ja/client.ts';
import { type Due, deadlineOf, type PaymentNumber, readPaymentNumber } from '#lib/konbini/client.ts';
import type { Counter } from './counter.ts';
import { part } from './parts.ts';
import { words } from './words.ts';

/** The details that the reader typed, as far as they can be parsed. */
export interface Details {
  readonly number: PaymentNumber;
  readonly amountYen?: number;
  readonly due?: Due;
}

/** The texts of number, amount, printed day and day of the mail, as typed. */
export type TypedFields = readonly string[];

export interface Fields {
  read(): Details;
  /** Writes a stored payment into the fields. */
  fill(details: { number: string; amountYen?: number; due?: Due }): void;
  /** What is in the fields, as typed. */
  typed(): TypedFields;
  /** Writes back what was typed. */
  restore(typed: TypedFields): void;
  focus(): void;
  /** Updates the text on the time left to pay. */
  showDue(): void;
}

/** Reads the fields during typing, and shows a problem beside a field once the reader has left it. */
export function watchFields(card: HTMLElement, { store, wanted, deadline }: Counter, change: () => void): Fields {
  const field = (name: 'number' | 'amount' | 'printed' | 'mail') => part(card, name);
  const [number, amount, printed, mail] = [field('number'), field('amount'), field('printed'), field('mail')];
  const feedbackOf = (name: 'number' | 'amount' | 'due') => part(card, `${name}-said`);
  const count = part(card, 'number-count');

  function read(): Details {
    const amountYen = parseYen(amount.value);
    const due: Due | undefined = isDay(printed.value)
      ? { by: 'printed', day: printed.value }
      : isDay(mail.value)
        ? { by: 'mail', day: mail.value }
        : undefined;
    return {
      number: readPaymentNumber(number.value, wanted),
      ...(amountYen !== undefined && amountYen > 0 && { amountYen }),
      ...(due && { due }),
    };
  }

  function showNumber(hasLeft: boolean) {
    const typed = readPaymentNumber(number.value, wanted);
    const digits = 'count' in typed ? typed.count : typed.is === 'ok' ? wanted.digits : 0;
    count.textContent = words.count(digits, wanted.digits);
    count.hidden = typed.is === 'empty' || typed.is === 'wrong-characters';
    const isFine = typed.is === 'ok' || typed.is === 'empty';
    // During typing, the count beside the label is enough.
    showFeedback(number, feedbackOf('number'), isFine || hasLeft ? numberWords(typed, store) : '', isFine || !hasLeft);
  }

  function showAmount() {
    const isFine = amount.value.trim() === '' || read().amountYen !== undefined;
    showFeedback(amount, feedbackOf('amount'), isFine ? '' : words.amountFault, isFine);
  }

  function showDue() {
    const { due } = read();
    const counted = due && deadlineOf(due, deadline, dayInJapan(new Date()));
    feedbackOf('due').textContent = counted === undefined ? '' : deadlineWords(counted, deadline);
  }

  function showAll() {
    showNumber(true);
    showAmount();
    showDue();
    change();
  }

  const inputs = [number, amount, printed, mail];
  function restore(typed: TypedFields) {
    inputs.forEach((input, index) => {
      input.value = typed[index] ?? '';
    });
    part(card, 'no-printed').open = mail.value !== '';
    showAll();
  }

  const afterPress = watchPresses(card);
  number.addEventListener('input', () => showNumber(false));
  for (const each of inputs) {
    each.addEventListener('input', change);
    each.addEventListener('change', () => afterPress(showAll));
  }
  return {
    read,
    fill: ({ number: typed, amountYen = '', due }) => {
      const dayBy = (by: Due['by']) => (due?.by === by ? due.day : '');
      restore([typed, String(amountYen), dayBy('printed'), dayBy('mail')]);
    },
    typed: () => inputs.map(({ value }) => value),
    restore,
    focus: () => number.focus(),
    showDue,
  };
}

/**
 * Delays a callback until no pointer is down. A press outside a field leaves the field first: a message shown at that
 * moment would move the button away from the pointer.
 */
function watchPresses(card: HTMLElement): (call: () => void) => void {
  let isPressed = false;
  const press = (value: boolean) => () => {
    isPressed = value;
  };
  card.addEventListener('pointerdown', press(true));
  for (const name of ['pointerup', 'pointercancel']) addEventListener(name, press(false), { capture: true });
  return (call) => {
    if (isPressed) addEventListener('pointerup', () => setTimeout(call), { once: true });
    else call();
  };
}

function showFeedback(field: HTMLInputElement, feedback: HTMLElement, text: string, isFine: boolean): void {
  // A screen reader repeats text that is written again.
  if (feedback.textContent !== text) feedback.textContent = text;
  feedback.classList.toggle('card-fault', !isFine);
  if (isFine) field.removeAttribute('aria-invalid');
  else field.ariaInvalid = 'true';
}
