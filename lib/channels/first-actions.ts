import type { PickerReplies } from './picker-replies.ts';

/** What readers should do themselves first, when their money or account is at risk. */
export const actionIds = [
  'change-password',
  'remake-password',
  'mail-password',
  'note-orders',
  'compare-orders',
  'ask-family',
  'tell-card',
  'open-no-link',
  'check-messages',
  'entered-anything',
  'tell-amazon',
  'ask-public',
] as const;

export type ActionId = (typeof actionIds)[number];

type Three = readonly [ActionId, ActionId, ActionId];

// Three, because nobody in a fright reads more. `outside` is for readers who cannot sign in: nothing at Amazon is sure
// to be reached, and they cannot see account pages.
const actions: Readonly<Record<'hijacked' | 'charged' | 'suspicious', Record<'inside' | 'outside', Three>>> = {
  hijacked: {
    inside: ['change-password', 'tell-card', 'note-orders'],
    outside: ['tell-card', 'remake-password', 'mail-password'],
  },
  charged: {
    inside: ['compare-orders', 'tell-card', 'change-password'],
    outside: ['tell-card', 'ask-family', 'remake-password'],
  },
  suspicious: {
    inside: ['open-no-link', 'check-messages', 'entered-anything'],
    outside: ['open-no-link', 'entered-anything', 'tell-amazon'],
  },
};

/** The three things to do immediately, in this order; empty when nothing is at risk. */
export function actionsFor({ who, matter }: PickerReplies): readonly ActionId[] {
  if (matter !== 'hijacked' && matter !== 'charged' && matter !== 'suspicious') return [];
  return actions[matter][who === 'guest' ? 'outside' : 'inside'];
}
