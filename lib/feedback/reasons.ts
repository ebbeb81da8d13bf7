/** Why a page did not help; the first that fits. */
export const reasons = ['unclear', 'screen', 'unsolved', 'missing', 'outdated'] as const;

/** Why a page did not help. */
export type Reason = (typeof reasons)[number];

/** How many characters a comment may have. */
export const longestComment = 1000;

/** How many characters the word may have that stood on a reader's screen. */
export const longestWord = 60;
