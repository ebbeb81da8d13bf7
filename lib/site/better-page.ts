import type { Outcome } from '#lib/flows/index.ts';
import type { Guide } from '#lib/guides/index.ts';

/** The page that answers better where an outcome only repeats it, or shows nothing without replies; for most there is none. */
export function betterPage(
  { panel, chain, procedures, ways }: Outcome,
  guides: readonly Pick<Guide, 'path' | 'procedures'>[],
): string | undefined {
  if (panel === 'counter') return `/konbini/${chain}`;
  if (panel === 'parts') return ways[0];
  const [first, ...rest] = procedures;
  const [page, anchor] = first?.split('#') ?? [];
  const guide = guides.find(({ path }) => path === page);
  const repeated = guide?.procedures.find(({ id }) => id === anchor);
  // What it brings along for one device stands in the guide beside those for the others.
  return rest.length === 0 && repeated !== undefined && repeated.device !== 'any' ? page : undefined;
}
