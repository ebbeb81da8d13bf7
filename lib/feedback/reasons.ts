/** Why a page did not help; the first that fits. */
export const reasons = ['unclear', 'screen', 'unsolved', 'missing', 'outdated'] as const;

/** Why a page did not help. */
export type Reason = (typeof reasons)[number];
