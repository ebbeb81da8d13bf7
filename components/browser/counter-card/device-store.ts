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
