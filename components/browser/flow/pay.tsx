import { PayPage, payTitle } from '#components/flow/pay-page.tsx';
import { payFlow } from '#lib/flows/client.ts';
import { offerCalendarFiles } from './calendar-button.ts';
import { readPayContent } from './pay-content.ts';
import { startFlow } from './run-flow.tsx';

const root = document.querySelector<HTMLElement>('#flow');

// Where anything is not as it should be, the links and forms of the page go on working through the server.
if (root !== null) {
  const content = await readPayContent(root.dataset.flowContent ?? '');
  if (content !== undefined) {
    startFlow(root, {
      flow: payFlow(content.figures),
      memory: 'madoguchi.pay',
      page: (place) => <PayPage content={content} place={place} />,
      title: (place) => payTitle(content, place),
      settle: offerCalendarFiles,
    });
  }
}
