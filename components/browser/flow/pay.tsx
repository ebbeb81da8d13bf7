import type { PayContent } from '#components/flow/flow-content.ts';
import { PayPage, payTitle } from '#components/flow/pay-page.tsx';
import { findTree, propertiesOf } from '#components/flow/tree.tsx';
import { payFlow } from '#lib/pay/client.ts';
import { expectScript } from '../card-opener.ts';
import { offerCalendarFiles } from './calendar-button.ts';
import { readContent } from './read-content.ts';
import { startFlow } from './run-flow.tsx';

const root = document.querySelector<HTMLElement>('#flow');

// If the content cannot be loaded, the page's links and forms still work through the server.
if (root !== null) {
  const content = await readContent<PayContent>(root.dataset.flowContent ?? '');
  if (content !== undefined) {
    startFlow(root, {
      flow: payFlow(content.figures),
      memory: 'madoguchi.pay',
      page: (view) => <PayPage content={content} view={view} />,
      title: (view) => payTitle(content, view),
      settle: offerCalendarFiles,
      // The page counts days, so it is out of date only on another day.
      minutesFresh: Number.POSITIVE_INFINITY,
    });
    // Readers may open the wizard at home and need the card without a signal.
    const script = cardScriptIn(content);
    if (script !== undefined) expectScript(script);
  }
}

function cardScriptIn({ outcomes }: PayContent): string | undefined {
  for (const { panel, main } of Object.values(outcomes)) {
    if (panel !== 'counter') continue;
    const opener = findTree(main, (_, properties) => 'data-card-script' in properties);
    if (opener !== undefined) return String(propertiesOf(opener)['data-card-script']);
  }
  return undefined;
}
