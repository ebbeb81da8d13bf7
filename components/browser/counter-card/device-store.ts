import { readPayments, type StoredPayment, writePayments } from '#lib/konbini/client.ts';

const key = 'madoguchi.payments';

/** The payments that the reader asked to keep on this device. */
export function storedPayments(): StoredPayment[] {
  try {
    return readPayments(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Writes them anew, or takes the last one away; false where the browser keeps nothing, as in private windows. */
export function storePayments(payments: readonly StoredPayment[]): boolean {
  try {
    if (payments.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, writePayments(payments));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another page of this browser has changed them. */
export function whenStoredElsewhere(call: () => void): void {
  addEventListener('storage', (event) => {
    // Without a key, everything was wiped.
    if (event.key === key || event.key === null) call();
  });
}
