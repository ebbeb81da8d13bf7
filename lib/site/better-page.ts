import { isChosen, type Outcome } from '#lib/flows/index.ts';
import type { Guide } from '#lib/guides/index.ts';
import { payFlow } from '#lib/pay/index.ts';

/** The paths of the payment flow. They do not depend on its figures, so errors in the ledger change nothing here. */
export const payWays = payFlow({ capYen: 0, deadline: { safeDays: 0, longestDays: 0 }, chains: [] });

/** The page that serves readers without replies better than this outcome; most outcomes have none. */
export function betterPage(
  { id, panel, chain, procedures, ways }: Outcome,
  guides: readonly Pick<Guide, 'path' | 'procedures'>[],
): string | undefined {
  if (panel === 'counter') return `/konbini/${chain}`;
  // An outcome gathered or computed from replies is useless without replies.
  if (panel === 'parts' || panel === 'split' || !isChosen(payWays, id)) return ways[0];
  const [first, ...rest] = procedures;
  const [page, anchor] = first?.split('#') ?? [];
  const guide = guides.find(({ path }) => path === page);
  const repeated = guide?.procedures.find(({ id }) => id === anchor);
  // The guide shows the borrowed procedure beside its versions for other devices.
  return rest.length === 0 && repeated !== undefined && repeated.device !== 'any' ? page : undefined;
}
