import type { Audience } from '#lib/content/index.ts';
import type { Method } from './channel.ts';
import type { Desk } from './desk.ts';
import type { PickerReplies } from './picker-replies.ts';
import { fitOf, notDesks } from './rules.ts';

/** Why a desk, or one of its contact methods, is not shown to a reader. */
export const exclusions = ['for-others', 'needs-sign-in', 'large-sellers-only', 'no-own-desk', 'other-matter'] as const;

export type Exclusion = (typeof exclusions)[number];

/** Why a desk is not for this reader, regardless of its score; `undefined` when it is. */
export function whyNotDesk(desk: Desk, replies: PickerReplies): Exclusion | undefined {
  // Where sources disagree whether a sign-in is needed (fact `account.locked-out`), locked-out readers may try.
  if (replies.who === 'guest') {
    if (desk.signIn === 'yes') return 'needs-sign-in';
  } else if (!audiencesOf(replies).some((each) => desk.audience.includes(each))) return 'for-others';
  if (notDesks.some((id) => id === desk.id)) return 'no-own-desk';
  return fitOf(desk.id, replies.matter) === undefined ? 'other-matter' : undefined;
}

/**
 * Why a contact method is not for this reader. Only sellers on the large plan can phone or chat with the sellers' desk.
 */
export function whyNotWay(desk: Desk, by: Method, { who }: PickerReplies): Exclusion | undefined {
  const isForSellers = desk.audience.every((each) => each === 'seller');
  const isTalk = by === 'phone' || by === 'chat' || by === 'ai';
  return isForSellers && isTalk && who !== 'seller-large' ? 'large-sellers-only' : undefined;
}

// Readers who skipped the question are treated as buyers. About billing they may be business customers, too.
function audiencesOf({ who, matter }: PickerReplies): readonly Audience[] {
  switch (who) {
    case 'seller-large':
    case 'seller-small':
      return ['seller'];
    case 'buyer':
    case 'prime':
    case 'business':
      return [who];
    default:
      return matter === 'billing' ? ['buyer', 'business'] : ['buyer'];
  }
}
