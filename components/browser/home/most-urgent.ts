import { type Deadline, type DeadlineFigures, deadlineOf, type StoredPayment } from '#lib/konbini/client.ts';

/** A payment with its deadline; without one if its day is not known. */
export interface Urgent {
  readonly payment: StoredPayment;
  readonly deadline?: Deadline | undefined;
}

/** The payment that must be paid first. Those that can still be paid come before those that are over, and before those without a day. */
export function mostUrgent(
  payments: readonly StoredPayment[],
  figures: DeadlineFigures,
  today: string,
): Urgent | undefined {
  const all = payments.map(
    (payment): Urgent => ({ payment, deadline: payment.due && deadlineOf(payment.due, figures, today) }),
  );
  // `toSorted` is missing on phones that are a few years old.
  return [...all].sort((a, b) => rankOf(a).localeCompare(rankOf(b)))[0];
}

function rankOf({ deadline }: Urgent): string {
  if (deadline === undefined) return '2';
  return deadline.status.is === 'passed' ? `1${deadline.safeDay}` : `0${deadline.safeDay}`;
}
