import type { PickerReplies } from './picker-replies.ts';

/** What readers should do themselves first, when their money or account is at risk. */
export const actionIds = [
  'own-screen',
  'change-password',
  'remake-password',
  'check-orders',
  'compare-orders',
  'ask-family',
  'tell-card',
  'open-no-link',
  'check-messages',
  'entered-anything',
  'ask-public',
] as const;

export type ActionId = (typeof actionIds)[number];

// `outside` is for readers who cannot sign in: they tell the card company first, because nothing at Amazon is sure to be
// reached, then reset their password. They cannot see account pages.
const actions: Readonly<
  Record<'hijacked' | 'charged' | 'suspicious', Record<'inside' | 'outside', readonly ActionId[]>>
> = {
  hijacked: {
    inside: ['own-screen', 'change-password', 'check-orders', 'tell-card', 'ask-public'],
    outside: ['tell-card', 'own-screen', 'remake-password', 'ask-public'],
  },
  charged: {
    inside: ['own-screen', 'compare-orders', 'ask-family', 'tell-card', 'change-password', 'ask-public'],
    outside: ['tell-card', 'ask-family', 'remake-password', 'ask-public'],
  },
  suspicious: {
    inside: ['open-no-link', 'check-messages', 'entered-anything', 'ask-public'],
    outside: ['open-no-link', 'entered-anything', 'ask-public'],
  },
};

/** What to do immediately, in this order; empty when nothing is at risk. */
export function actionsFor({ who, matter }: PickerReplies): readonly ActionId[] {
  if (matter !== 'hijacked' && matter !== 'charged' && matter !== 'suspicious') return [];
  return actions[matter][who === 'guest' ? 'outside' : 'inside'];
}
