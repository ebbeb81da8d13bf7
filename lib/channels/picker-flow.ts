import { defineFlow, type Flow, type Given, one, resolve, unsure } from '#lib/flows/client.ts';

/** The questions of the picker. Each may be left open with `unsure`. */
export const pickerQuestions = {
  /** `guest` has no account, or cannot get into it. */
  who: one('buyer', 'prime', 'business', 'seller-large', 'seller-small', 'guest', 'unsure'),
  topic: one(
    'order',
    'delivery',
    'return',
    'refund',
    'konbini',
    'charged',
    'hijacked',
    'suspicious',
    'account',
    'device',
    'marketplace',
    'billing',
    'selling',
    'unsure',
  ),
  /** For those who sell after all. */
  plan: one('large', 'small', 'unsure'),
  matter: one(
    'sale-return',
    'rating',
    'sale-cancel',
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

/** From who one is and what it is about to the desks that fit. It asks only what changes their order. */
export const pickerFlow: Flow = defineFlow({
  path: '/contact/find',
  start: 'who',
  questions: pickerQuestions,
  outcomes: ['result'],
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
      // Whoever may lose money is not kept with questions, and whoever cannot sign in has few desks to choose from.
      { when: [{ who: 'guest' }, { topic: ['charged', 'hijacked', 'suspicious'] }], to: 'result' },
      { when: { topic: 'selling' }, to: 'plan' },
      'urgency',
    ],
    plan: 'matter',
    matter: [
      { when: { matter: ['hijacked', 'suspicious'] }, to: 'result' },
      // They can only write, whatever the haste.
      { when: [{ who: 'seller-small' }, { plan: ['small', 'unsure'] }], to: 'device' },
      'urgency',
    ],
    urgency: 'speak',
    speak: [{ when: { speak: 'no' }, to: 'device' }, 'record'],
    record: 'device',
    device: [
      // Nothing is known of the languages of the sellers' desk.
      { when: [{ who: ['seller-large', 'seller-small'] }, { topic: 'selling' }], to: 'result' },
      'language',
    ],
    language: 'result',
  },
});

/** The same replies with every question that is still ahead left open: the shortest way to a result. */
export function skipToResult(given: Given): Given {
  const position = resolve(pickerFlow, given, '');
  return position.at === 'outcome' ? given : skipToResult(new Map(given).set(position.id, [unsure]));
}
