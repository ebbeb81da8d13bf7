import { defineFlow, type Flow, type Given, one, resolve, unsure } from '#lib/flows/client.ts';

/** The questions of the picker. Each can be skipped with `unsure`. */
export const pickerQuestions = {
  /** `guest` has no account, or cannot sign in to it. */
  who: one('buyer', 'prime', 'business', 'seller-large', 'seller-small', 'guest', 'unsure'),
  topic: one(
    'order',
    'delivery',
    'missing',
    'pickup',
    'return',
    'marketplace',
    'konbini',
    'refund',
    'double',
    'invoice',
    'charged',
    'hijacked',
    'suspicious',
    'account',
    'code',
    'device',
    'billing',
    'selling',
    'unsure',
  ),
  /** Asked when a buyer chose selling as the topic. */
  plan: one('large', 'small', 'unsure'),
  matter: one(
    'sale-return',
    'rating',
    'sale-cancel',
    'payout',
    'shop-suspended',
    'shop-closing',
    'shop-account',
    'hijacked',
    'suspicious',
    'selling',
    'unsure',
  ),
  urgency: one('now', 'today', 'later', 'unsure'),
  speak: one('yes', 'no', 'unsure'),
  record: one('yes', 'no', 'unsure'),
  device: one('smartphone', 'app', 'pc', 'unsure'),
  language: one('japanese', 'english', 'chinese', 'other', 'unsure'),
} as const;

/**
 * Leads from who the reader is, what it is about and how urgent it is to the suitable desks. What else changes their
 * order can be told at the result.
 */
export const pickerFlow: Flow = defineFlow({
  path: '/contact/find',
  start: 'who',
  questions: pickerQuestions,
  outcomes: ['result'],
  optional: ['speak', 'record', 'device', 'language'],
  next: {
    who: {
      buyer: 'topic',
      prime: 'topic',
      business: 'topic',
      'seller-large': 'matter',
      'seller-small': 'matter',
      guest: 'topic',
      unsure: 'topic',
    },
    topic: [
      // Readers at risk of losing money get no further questions. Readers who cannot sign in do not, either: whether a
      // desk can be reached at all decides their order.
      { when: [{ who: 'guest' }, { topic: ['charged', 'hijacked', 'suspicious'] }], to: 'speak' },
      { when: { topic: 'selling' }, to: 'plan' },
      'urgency',
    ],
    plan: 'matter',
    matter: [
      { when: { matter: ['hijacked', 'suspicious'] }, to: 'speak' },
      // Sellers on the small plan can only write, so urgency does not matter.
      { when: [{ who: 'seller-small' }, { plan: ['small', 'unsure'] }], to: 'device' },
      'urgency',
    ],
    urgency: 'speak',
    speak: [{ when: { speak: 'no' }, to: 'device' }, 'record'],
    record: 'device',
    device: [
      // Nothing is known about the languages of the sellers' desk.
      { when: [{ who: ['seller-large', 'seller-small'] }, { topic: 'selling' }], to: 'result' },
      'language',
    ],
    language: 'result',
  },
});

/** The same replies, with every remaining question skipped, so that they lead to a result. */
export function skipToResult(given: Given): Given {
  const position = resolve(pickerFlow, given, '');
  return position.at === 'outcome' ? given : skipToResult(new Map(given).set(position.id, [unsure]));
}
