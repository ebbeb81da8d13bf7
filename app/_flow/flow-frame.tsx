import type { ReactNode } from 'react';
import { type Asset, browserAssets } from '#lib/assets/index.ts';

interface Props {
  /** The script that goes on with this flow by itself. */
  script: 'pay' | 'contact';
  /** What it shows, as a file. */
  content: Asset;
  children: ReactNode;
}

/** A page of a flow as the server sends it, with what a browser needs to go on by itself. */
export async function FlowFrame({ script, content, children }: Props) {
  const address = await browserAssets().pathOf(script);
  return (
    <>
      <div id="flow" data-flow-content={`/assets/${content.fileName}`}>
        {children}
      </div>
      <script type="module" src={address} />
    </>
  );
}
