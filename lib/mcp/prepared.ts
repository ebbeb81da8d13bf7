import type { Directory, ResultWords } from '#lib/channels/index.ts';
import type { payFlow } from '#lib/pay/index.ts';
import { directoryOf, offeredChains, paymentFigures, type Site } from '#lib/site/index.ts';

/** What the tools that follow a flow need besides the answers of the JSON API. A flow without words is absent. */
export interface Prepared {
  readonly figures?: Parameters<typeof payFlow>[0];
  readonly picker?: { readonly directory: Directory; readonly result: ResultWords };
}

/** Takes it from the site, so that a server need not keep the whole site. */
export function preparedFor(site: Site): Prepared {
  const { payWords, contactWords, contactResult: result } = site;
  return {
    ...(payWords !== undefined && { figures: figuresOf(site) }),
    ...(contactWords !== undefined && result !== undefined && { picker: { directory: directoryOf(site), result } }),
  };
}

function figuresOf(site: Site): NonNullable<Prepared['figures']> {
  const { capYen, deadline } = paymentFigures(site);
  return { capYen, deadline, chains: offeredChains(site) };
}
