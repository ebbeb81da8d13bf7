import type { PickerReplies } from './picker-replies.ts';

/** What readers do themselves before they ask anybody, where money or an account is in danger. */
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
] as const;

/** One thing to do first. */
export type ActionId = (typeof actionIds)[number];

// Who cannot sign in makes a new password, and can look at no page of their account.
const actions: Readonly<
  Record<'hijacked' | 'charged' | 'suspicious', Record<'inside' | 'outside', readonly ActionId[]>>
> = {
  hijacked: {
    inside: ['own-screen', 'change-password', 'check-orders', 'tell-card'],
    outside: ['own-screen', 'remake-password', 'tell-card'],
  },
  charged: {
    inside: ['own-screen', 'compare-orders', 'ask-family', 'tell-card', 'change-password'],
    outside: ['ask-family', 'tell-card', 'remake-password'],
  },
  suspicious: {
    inside: ['open-no-link', 'check-messages', 'entered-anything'],
    outside: ['open-no-link', 'entered-anything'],
  },
};

/** What to do at once, in this order; nothing where nothing is in danger. */
export function actionsFor({ who, matter }: PickerReplies): readonly ActionId[] {
  if (matter !== 'hijacked' && matter !== 'charged' && matter !== 'suspicious') return [];
  return actions[matter][who === 'guest' ? 'outside' : 'inside'];
}
