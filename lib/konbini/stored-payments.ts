import { isDay } from '#lib/ja/index.ts';
import { type Chain, isChain } from './chains.ts';
import type { Due } from './deadline.ts';

/** A payment that a reader chose to keep. It is stored on their device only. */
export interface StoredPayment {
  readonly id: string;
  readonly chain: Chain;
  /** The number as typed; may be empty. */
  readonly number: string;
  readonly amountYen?: number;
  readonly due?: Due;
  /** Whether the reader marked it as paid. */
  readonly done: boolean;
  /** The date in Japan on which it was typed. */
  readonly keptOn: string;
}

/** More orders than anyone has open at once, and few enough for a list. */
export const mostPayments = 20;

const version = 2;
const longestText = 64;

/** The text in which payments are stored. */
export function writePayments(payments: readonly StoredPayment[]): string {
  return JSON.stringify({ version, payments });
}

/**
 * The payments in a stored text, newest first. Data of an older version is converted and damaged entries are skipped.
 * Never throws.
 */
export function readPayments(text: string | null): StoredPayment[] {
  const stored = parseJson(text ?? '');
  if (!isRecord(stored) || !Array.isArray(stored.payments)) return [];
  const read = stored.version === version ? readPayment : stored.version === 1 ? readFirstVersion : () => undefined;
  const payments: StoredPayment[] = [];
  for (const each of stored.payments.slice(0, mostPayments)) {
    const payment = isRecord(each) ? read(each) : undefined;
    if (payment !== undefined && !payments.some(({ id }) => id === payment.id)) payments.push(payment);
  }
  return payments;
}

/** The result of keeping a payment. */
export type Kept = { readonly is: 'kept'; readonly payments: StoredPayment[] } | { readonly is: 'full' };

/**
 * Puts a payment first and replaces the one with its id. A full list drops its oldest paid payment, never an unpaid
 * one.
 */
export function keepPayment(payments: readonly StoredPayment[], typed: StoredPayment): Kept {
  const payment = { ...typed, number: typed.number.slice(0, longestText) };
  const others = payments.filter(({ id }) => id !== payment.id);
  if (others.length < mostPayments) return { is: 'kept', payments: [payment, ...others] };
  const oldest = others.findLast(({ done }) => done);
  if (oldest === undefined) return { is: 'full' };
  return { is: 'kept', payments: [payment, ...others.filter((each) => each !== oldest)] };
}

/** Restores removed payments at their position. Payments that are in the list again already are skipped. */
export function putBack(
  payments: readonly StoredPayment[],
  taken: readonly StoredPayment[],
  place: number,
): StoredPayment[] {
  const missing = taken.filter(({ id }) => !payments.some((each) => each.id === id));
  return [...payments.slice(0, place), ...missing, ...payments.slice(place)];
}

type Unread = Readonly<Record<string, unknown>>;

function readPayment({ id, chain, number, amountYen, due, done, keptOn }: Unread): StoredPayment | undefined {
  if (!isText(id) || id === '' || !isChain(chain) || !isText(number) || !isDay(keptOn)) return undefined;
  const readDue = isRecord(due) ? dueOf(due) : undefined;
  return {
    id,
    chain,
    number,
    ...(isYen(amountYen) && { amountYen }),
    ...(readDue && { due: readDue }),
    done: done === true,
    keptOn,
  };
}

// Version 1 stored the last day itself, as printed in the reader's mail.
function readFirstVersion({ deadlineDay: day, ...payment }: Unread): StoredPayment | undefined {
  return readPayment({ ...payment, due: { by: 'printed', day } });
}

function dueOf({ by, day }: Unread): Due | undefined {
  return isDay(day) && (by === 'printed' || by === 'mail') ? { by, day } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}

function isYen(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
