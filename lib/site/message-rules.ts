import type { MessageRules } from '#lib/messages/index.ts';
import { paymentFigures } from './payment-figures.ts';
import type { Site } from './site.ts';

/** The rules and words of messages, for the page and for browsers. Throws while the words have problems. */
export function messageRules(site: Pick<Site, 'facts' | 'konbini' | 'messageWords'>): MessageRules {
  const { messageWords } = site;
  if (messageWords === undefined) throw new Error('content/messages.yaml has no words yet');
  const counts = Object.values(paymentFigures(site).digits).map(({ digits }) => digits);
  return { words: messageWords, paymentDigits: [...new Set(counts)].sort((a, b) => a - b) };
}
