import { day, defineFlow, type Flow, one, several, yen } from '#lib/flows/client.ts';

/** The figures of the payment flow, from the ledger. */
export interface PayFigures {
  /** The highest amount of one payment, in yen (fact `konbini.cap`). */
  readonly capYen: number;
  /** How many days there are to pay. The day of the number mail is day 1 (fact `konbini.deadline`). */
  readonly deadline: { readonly safeDays: number; readonly longestDays: number };
  /** The chains that some source names (fact `konbini.chains`), by their names in URLs. */
  readonly chains: readonly string[];
}

/** The outcomes of the payment flow. Their texts are in `content/flows/pay/<outcome>.mdx`. */
export const payOutcomes = [
  'whole-way',
  // 1. May I pay this at a konbini? After the main outcomes come the obstacles, and then what the reader has to look
  // up.
  'payable',
  'almost',
  'blocked',
  'over-cap',
  'fast-delivery',
  'dated-delivery',
  'prime-default',
  'digital-goods',
  'gift-card',
  'preorder',
  'backorder',
  'large-or-limited',
  'other-seller',
  'paypay-only',
  'option-hidden',
  'see-total',
  'see-delivery',
  'see-goods',
  'see-seller',
  'see-method',
  // 2. How do I order?
  'order-pc',
  'order-smartphone',
  'order-app',
  'order-anywhere',
  // 3. Where is my number?
  'number-ready',
  'several-numbers',
  'number-rejected',
  'which-number',
  'number-soon',
  'number-missing',
  'no-mails',
  'two-mails',
  // 4. At the counter.
  'counter-seven-eleven',
  'counter-lawson',
  'counter-ministop',
  'counter-familymart',
  'counter-seicomart',
  'counter-daily-yamazaki',
  'other-store',
  'choose-store',
  // 5. By when?
  'deadline-open',
  'deadline-today',
  'deadline-between',
  'deadline-passed',
  'deadline-unknown',
  // 6. Paid. And now?
  'paid-overview',
  'paid-mails',
  'paid-shipping',
  'paid-wait',
  'paid-unseen',
  'paid-cancel',
  'paid-return',
  'paid-refund',
  // 7. It went wrong.
  'expired-reorder',
  'expired-done',
  'wrong-amount',
  'lost-slip',
  'lost-number',
  'seller-cancelled',
  'clerk-refused',
  'machine-down',
  'number-from-others',
  'wrong-unsure',
] as const;

/** The answers of the first question that are stages, in their order. */
export const payStages = ['may', 'order', 'number', 'counter', 'deadline', 'paid', 'wrong'] as const;

/** The questions of the payment flow. */
export const payQuestions = {
  stage: one(...payStages, 'unsure'),
  total: yen,
  over: one('split', 'rest', 'unsure'),
  delivery: one('standard', 'fast', 'dated', 'unsure'),
  prime: one('yes', 'no', 'unsure'),
  goods: several(['digital', 'gift', 'preorder', 'backorder', 'large', 'limited'], ['none', 'unsure']),
  seller: one('amazon', 'other', 'unsure'),
  method: one('shown', 'paypay', 'hidden', 'unopened', 'unsure'),
  device: one('smartphone', 'app', 'pc', 'unsure'),
  mail: one('number', 'order-only', 'none', 'unsure'),
  number: one('fine', 'several', 'rejected', 'which', 'unsure'),
  waited: one('same-day', 'longer', 'unsure'),
  chain: one('seven-eleven', 'lawson', 'familymart', 'ministop', 'seicomart', 'daily-yamazaki', 'other', 'unsure'),
  came: day,
  after: one('mails', 'shipping', 'nothing', 'cancel', 'return', 'refund', 'unsure'),
  since: one('hours', 'next-day', 'longer', 'unsure'),
  trouble: one('expired', 'rejected', 'amount', 'lost', 'cancelled', 'refused', 'machine', 'stranger', 'unsure'),
  want: one('yes', 'no', 'unsure'),
  lost: one('slip', 'number', 'unsure'),
} as const;

/** The edges of the payment flow that depend on one answer only. */
const plainWays = {
  stage: {
    may: 'total',
    order: 'device',
    number: 'mail',
    counter: 'chain',
    deadline: 'came',
    paid: 'after',
    wrong: 'trouble',
    unsure: 'whole-way',
  },
  over: { split: 'over-cap', rest: 'delivery', unsure: 'over-cap' },
  delivery: { standard: 'goods', dated: 'goods', fast: 'prime', unsure: 'prime' },
  prime: 'goods',
  goods: 'seller',
  seller: 'method',
  device: { smartphone: 'order-smartphone', app: 'order-app', pc: 'order-pc', unsure: 'order-anywhere' },
  mail: { number: 'number', 'order-only': 'waited', none: 'no-mails', unsure: 'two-mails' },
  number: {
    fine: 'number-ready',
    several: 'several-numbers',
    rejected: 'number-rejected',
    which: 'which-number',
    unsure: 'which-number',
  },
  waited: { 'same-day': 'number-soon', longer: 'number-missing', unsure: 'number-missing' },
  chain: {
    'seven-eleven': 'counter-seven-eleven',
    lawson: 'counter-lawson',
    familymart: 'counter-familymart',
    ministop: 'counter-ministop',
    seicomart: 'counter-seicomart',
    'daily-yamazaki': 'counter-daily-yamazaki',
    other: 'other-store',
    unsure: 'choose-store',
  },
  after: {
    mails: 'paid-mails',
    shipping: 'paid-shipping',
    nothing: 'since',
    cancel: 'paid-cancel',
    return: 'paid-return',
    refund: 'paid-refund',
    unsure: 'paid-overview',
  },
  since: { hours: 'paid-wait', 'next-day': 'paid-wait', longer: 'paid-unseen', unsure: 'paid-unseen' },
  trouble: {
    expired: 'want',
    rejected: 'number-rejected',
    amount: 'wrong-amount',
    lost: 'lost',
    cancelled: 'seller-cancelled',
    refused: 'clerk-refused',
    machine: 'machine-down',
    stranger: 'number-from-others',
    unsure: 'wrong-unsure',
  },
  want: { yes: 'expired-reorder', no: 'expired-done', unsure: 'expired-reorder' },
  lost: { slip: 'lost-slip', number: 'lost-number', unsure: 'lost-number' },
} as const;

/** Paying an Amazon.co.jp order at a konbini, from the first question to the receipt. */
export function payFlow({ capYen, deadline, chains }: PayFigures): Flow {
  return defineFlow({
    path: '/pay',
    start: 'stage',
    questions: { ...payQuestions, chain: chainQuestion(chains) },
    outcomes: payOutcomes,
    next: {
      ...plainWays,
      // The amount alone rules this order out, so it is said before anything else is asked.
      total: [{ when: { total: { over: capYen } }, to: 'over' }, 'delivery'],
      method: [
        {
          when: [
            { total: { over: capYen } },
            { delivery: ['fast', 'dated'] },
            { goods: ['digital', 'gift', 'preorder', 'backorder'] },
            { method: ['paypay', 'hidden'] },
          ],
          to: 'blocked',
        },
        {
          when: [
            { total: 'unsure' },
            { delivery: 'unsure' },
            { goods: ['large', 'limited', 'unsure'] },
            { seller: ['other', 'unsure'] },
            { method: 'unsure' },
          ],
          to: 'almost',
        },
        'payable',
      ],
      came: [
        { when: { came: 'unsure' }, to: 'deadline-unknown' },
        // The day of the mail is day 1. So on the day of the mail (0 days ago) all days are left.
        { when: { came: { daysAgoOver: deadline.longestDays - 1 } }, to: 'deadline-passed' },
        { when: { came: { daysAgoOver: deadline.safeDays - 1 } }, to: 'deadline-between' },
        { when: { came: { daysAgoOver: deadline.safeDays - 2 } }, to: 'deadline-today' },
        'deadline-open',
      ],
    },
    gathers: { blocked: inTheWay(capYen), almost: inTheWay(capYen) },
  });
}

// Only chains that some source names are offered. "other" is for readers at another store, "unsure" for not sure.
function chainQuestion(chains: readonly string[]) {
  const offered = [...chains, 'other', 'unsure'];
  return one(...payQuestions.chain.answers.filter((answer) => offered.includes(answer)));
}

// First the obstacles that cannot be removed, then those that a change of the order removes, then what to look up.
function inTheWay(capYen: number) {
  return [
    { part: 'over-cap', when: { total: { over: capYen } } },
    { part: 'digital-goods', when: { goods: 'digital' } },
    { part: 'gift-card', when: { goods: 'gift' } },
    { part: 'preorder', when: { goods: 'preorder' } },
    { part: 'backorder', when: { goods: 'backorder' } },
    { part: 'fast-delivery', when: { delivery: 'fast' } },
    { part: 'dated-delivery', when: { delivery: 'dated' } },
    { part: 'prime-default', when: { prime: 'yes' } },
    { part: 'paypay-only', when: { method: 'paypay' } },
    { part: 'option-hidden', when: { method: 'hidden' } },
    { part: 'other-seller', when: { seller: 'other' } },
    { part: 'large-or-limited', when: { goods: ['large', 'limited'] } },
    { part: 'see-total', when: { total: 'unsure' } },
    { part: 'see-delivery', when: { delivery: 'unsure' } },
    { part: 'see-goods', when: { goods: 'unsure' } },
    { part: 'see-seller', when: { seller: 'unsure' } },
    { part: 'see-method', when: { method: 'unsure' } },
  ] as const;
}
