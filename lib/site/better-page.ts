import { isChosen, type Outcome } from '#lib/flows/index.ts';
import type { Guide } from '#lib/guides/index.ts';
import { payFlow } from '#lib/pay/index.ts';

/** The ways of the payment flow. What leads where does not hang on its figures, so faults in the ledger change nothing here. */
export const payWays = payFlow({ capYen: 0, deadline: { safeDays: 0, longestDays: 0 }, chains: [] });

/** The page that answers better than an outcome does to whoever comes without replies; for most there is none. */
export function betterPage(
  { id, panel, chain, procedures, ways }: Outcome,
  guides: readonly Pick<Guide, 'path' | 'procedures'>[],
): string | undefined {
  if (panel === 'counter') return `/konbini/${chain}`;
  // What is gathered or worked out from replies holds for nobody who gave none.
  if (panel === 'parts' || !isChosen(payWays, id)) return ways[0];
  const [first, ...rest] = procedures;
  const [page, anchor] = first?.split('#') ?? [];
  const guide = guides.find(({ path }) => path === page);
  const repeated = guide?.procedures.find(({ id }) => id === anchor);
  // What it brings along for one device stands in the guide beside those for the others.
  return rest.length === 0 && repeated !== undefined && repeated.device !== 'any' ? page : undefined;
}
