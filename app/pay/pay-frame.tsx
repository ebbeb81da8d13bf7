import type { FlowPlace } from '#components/flow/flow-place.ts';
import { PayPage } from '#components/flow/pay-page.tsx';
import { browserAssets } from '#lib/site/index.ts';
import { loadPay } from './load-pay.ts';

interface Props {
  place: FlowPlace;
}

/** A page of the wizard as the server sends it, with what a browser needs to go on by itself. */
export async function PayFrame({ place }: Props) {
  const { content, asset } = await loadPay();
  const script = await browserAssets().pathOf('pay');
  return (
    <>
      <div id="flow" data-flow-content={`/assets/${asset.fileName}`}>
        <PayPage content={content} place={place} />
      </div>
      <script type="module" src={script} />
    </>
  );
}
