import { readPayments, type StoredPayment, writePayments } from '#lib/konbini/client.ts';
import { forget, recall, remember, whenChangedElsewhere } from '../device-memory.ts';

const key = 'madoguchi.payments';

/** The payments that the reader asked to keep on this device. */
export function storedPayments(): StoredPayment[] {
  return readPayments(recall(key));
}

/** Stores the list, or removes it if it is empty; false if the browser stores nothing, as in private windows. */
export function storePayments(payments: readonly StoredPayment[]): boolean {
  return payments.length === 0 ? forget(key) : remember(key, writePayments(payments));
}

/** Calls back when another tab has changed them. */
export function whenStoredElsewhere(call: () => void): void {
  whenChangedElsewhere(key, call);
}
