import type { Method } from './channel.ts';
import type { Matter, PickerReplies } from './picker-replies.ts';

const order = ['order-number', 'item', 'problem', 'wish'] as const;
const sale = ['order-number', 'item', 'problem', 'wish', 'shop-name'] as const;

/** What to have at hand for each matter, in the order in which support asks for it. */
const forMatter = {
  order: [...order, 'order-date'],
  delivery: [...order, 'carrier', 'status-photo', 'address'],
  missing: [...order, 'carrier', 'status-photo', 'address'],
  pickup: [...order, 'mail-kept', 'status-photo'],
  return: [...order, 'item-photo', 'payment-method'],
  refund: [...order, 'payment-method', 'return-tracking'],
  konbini: [...order, 'payment-number', 'receipt', 'paid-when'],
  double: ['statement', 'order-number', 'receipt', 'problem', 'wish'],
  invoice: ['order-number', 'problem', 'wish'],
  charged: ['statement', 'order-number', 'problem', 'wish'],
  hijacked: ['noticed', 'order-number', 'status-photo', 'registered'],
  suspicious: ['mail-kept', 'entered'],
  account: ['registered', 'problem', 'wish'],
  code: ['registered', 'problem', 'wish'],
  device: ['serial', 'device-account', 'problem', 'wish'],
  marketplace: [...order, 'item-photo'],
  billing: ['company', 'order-number', 'problem', 'wish'],
  'sale-return': [...sale, 'item-photo'],
  rating: sale,
  'sale-cancel': sale,
  payout: ['shop-name', 'statement', 'problem', 'wish'],
  'shop-suspended': ['shop-name', 'mail-kept', 'problem', 'wish'],
  'shop-closing': ['shop-name', 'problem', 'wish'],
  'shop-account': ['shop-name', 'registered', 'problem', 'wish'],
  selling: sale,
  open: order,
} as const satisfies Readonly<Record<Matter | 'open', readonly string[]>>;

/** Something to have at hand. */
export type PrepareId = (typeof forMatter)[keyof typeof forMatter][number] | 'own-phone' | 'last-digits';

/** Everything that readers may be told to have at hand. */
export const prepareIds: readonly PrepareId[] = [
  ...new Set<PrepareId>([...Object.values(forMatter).flat(), 'own-phone', 'last-digits']),
];

/**
 * What to have at hand for this matter and these contact methods, best method first. Empty when all are pages to read.
 */
export function prepareFor({ who, matter }: PickerReplies, ways: readonly Method[]): readonly PrepareId[] {
  if (ways.every((by) => by === 'page')) return [];
  const forPhone: PrepareId[] = who === 'seller-large' ? ['own-phone', 'last-digits'] : ['own-phone'];
  return [...forMatter[matter ?? 'open'], ...(ways[0] === 'phone' ? forPhone : [])];
}
