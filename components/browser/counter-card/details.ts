import { deadlineWords, numberWords } from '#components/konbini/payment-words.ts';
import { dayInJapan, isDay, parseYen } from '#lib/ja/client.ts';
import { type Due, deadlineOf, type PaymentNumber, readPaymentNumber } from '#lib/konbini/client.ts';
import type { Counter } from './counter.ts';
import { part } from './parts.ts';
import { words } from './words.ts';

/** What the reader typed into the card, as far as it can be read. */
export interface Details {
  readonly number: PaymentNumber;
  readonly amountYen?: number;
  readonly due?: Due;
}

/** The fields of a card. */
export interface Fields {
  read(): Details;
  /** Puts what was kept back into the fields. */
  fill(details: { number: string; amountYen?: number; due?: Due }): void;
  focus(): void;
  /** Says anew what is left of the time to pay. */
  showDue(): void;
}

/** Reads the fields as they are typed, and says beside each what is wrong with it once the reader has left it. */
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
    const read = readPaymentNumber(number.value, wanted);
    count.textContent = words.count('count' in read ? read.count : read.is === 'ok' ? wanted.digits : 0, wanted.digits);
    count.hidden = read.is === 'empty' || read.is === 'wrong-characters';
    const isFine = read.is === 'ok' || read.is === 'empty';
    // Halfway through typing, the count beside the label says enough.
    showFeedback(number, feedbackOf('number'), isFine || hasLeft ? numberWords(read, store) : '', isFine || !hasLeft);
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

  const afterPress = watchPresses(card);
  number.addEventListener('input', () => showNumber(false));
  for (const each of [number, amount, printed, mail]) {
    each.addEventListener('input', change);
    each.addEventListener('change', () => afterPress(showAll));
  }
  return {
    read,
    fill: (details) => {
      number.value = details.number;
      amount.value = details.amountYen === undefined ? '' : String(details.amountYen);
      printed.value = details.due?.by === 'printed' ? details.due.day : '';
      mail.value = details.due?.by === 'mail' ? details.due.day : '';
      part(card, 'no-printed').open = mail.value !== '';
      showAll();
    },
    focus: () => number.focus(),
    showDue,
  };
}

/**
 * Does something when nothing is being pressed. A press outside a field leaves the field first: words that appeared
 * then would push away what was about to be pressed.
 */
function watchPresses(card: HTMLElement): (act: () => void) => void {
  let isPressed = false;
  const press = (value: boolean) => () => {
    isPressed = value;
  };
  card.addEventListener('pointerdown', press(true));
  for (const name of ['pointerup', 'pointercancel']) addEventListener(name, press(false), { capture: true });
  return (act) => {
    if (isPressed) addEventListener('pointerup', () => setTimeout(act), { once: true });
    else act();
  };
}

function showFeedback(field: HTMLInputElement, feedback: HTMLElement, text: string, isFine: boolean): void {
  // A screen reader says again what is written again.
  if (feedback.textContent !== text) feedback.textContent = text;
  feedback.classList.toggle('card-fault', !isFine);
  if (isFine) field.removeAttribute('aria-invalid');
  else field.ariaInvalid = 'true';
}
