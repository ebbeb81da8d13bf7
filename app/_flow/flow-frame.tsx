import type { ReactNode } from 'react';
import { CardStyle } from '#components/konbini/card-style.tsx';
import { type Asset, browserAssets } from '#lib/assets/index.ts';

interface Props {
  /** The script that runs this flow in the browser. */
  script: 'pay' | 'contact';
  /** What it shows, as a file. */
  content: Asset;
  /** What only its outcomes show, as a file. */
  outcomes?: Asset;
  children: ReactNode;
}

/** A flow page as the server sends it, with the script and data that run the flow in the browser. */
export async function FlowFrame({ script, content, outcomes, children }: Props) {
  const assets = browserAssets();
  const address = await assets.pathOf(script);
  return (
    <>
      {script === 'pay' && <CardStyle address={await assets.pathOf('card-style')} />}
      <div
        id="flow"
        data-flow-content={`/assets/${content.fileName}`}
        data-flow-outcomes={outcomes && `/assets/${outcomes.fileName}`}
      >
        {children}
      </div>
      <script type="module" src={address} />
    </>
  );
}
