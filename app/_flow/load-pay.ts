import type { PayContent } from '#components/flow/flow-content.ts';
import { type Asset, browserAssets, preparedData } from '#lib/assets/index.ts';
import type { Flow } from '#lib/flows/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import { keptUnlessRejected, loadSite, whileUnchanged } from '#lib/site/index.ts';
import { payContent } from './pay-content.tsx';

/** The payment wizard: its content for the server, and the same as a file for browsers. */
export interface Pay {
  readonly content: PayContent;
  readonly flow: Flow;
  readonly asset: Asset;
}

const kept = keptUnlessRejected(make);

/** The payment wizard of this site. Made once, in the build; in development again when the content has changed. */
export function loadPay(): Promise<Pay> {
  if (process.env.NODE_ENV === 'development') return inDevelopment();
  return kept();
}

const inDevelopment = whileUnchanged(process.cwd(), ['components', 'content', 'lib', 'public'], make);

async function make(): Promise<Pay> {
  const { value, asset } = await preparedData('pay-content', async () =>
    payContent(await loadSite(), await browserAssets().pathOf('card')),
  );
  return { content: value, flow: payFlow(value.figures), asset };
}
