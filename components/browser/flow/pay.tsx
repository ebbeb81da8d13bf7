import type { PayContent, PayOutcomes, PayQuestions } from '#components/flow/flow-content.ts';
import { PayPage, payTitle } from '#components/flow/pay-page.tsx';
import { findTree, propertiesOf } from '#components/flow/tree.tsx';
import type { Given } from '#lib/flows/client.ts';
import { payFlow } from '#lib/pay/client.ts';
import { expectCard } from '../card-opener.ts';
import { remember } from '../device-memory.ts';
import { offerCalendarFiles } from './calendar-button.ts';
import { readContent } from './read-content.ts';
import { showFrame, startFlow } from './run-flow.tsx';

const devicesWithTabs = ['pc', 'smartphone', 'app'];
const root = document.querySelector<HTMLElement>('#flow');

// If the content cannot be loaded, the page's links and forms still work through the server.
if (root !== null) {
  const questions = await readContent<PayQuestions>(root.dataset.flowContent ?? '');
  if (questions === undefined) showFrame(root);
  else {
    let content: PayContent = { ...questions, outcomes: {} };
    let rest: Promise<void> | undefined;
    const fetchOutcomes = async () => {
      const outcomes = (await readContent<PayOutcomes>(root.dataset.flowOutcomes ?? '')) ?? {};
      content = { ...questions, outcomes };
      // Readers may open the wizard at home and need the card without a signal.
      const script = cardScriptIn(outcomes);
      if (script !== undefined) expectCard(script);
    };
    startFlow(root, {
      flow: payFlow(questions.figures),
      memory: 'madoguchi.pay',
      page: (view) => <PayPage content={content} view={view} />,
      title: (view) => payTitle(content, view),
      has: ({ position }) => position.at === 'question' || position.id in content.outcomes,
      fetchRest: () => {
        rest ??= fetchOutcomes();
        return rest;
      },
      replied: rememberDevice,
      settle: offerCalendarFiles,
      // The page counts days, so it is out of date only on another day.
      minutesFresh: Number.POSITIVE_INFINITY,
    });
  }
}

/** Later steps then show the tab of the device that the reader named. */
function rememberDevice(given: Given): void {
  const device = given.get('device')?.at(-1);
  if (device !== undefined && devicesWithTabs.includes(device)) remember('madoguchi.device', device);
}

function cardScriptIn(outcomes: PayOutcomes): string | undefined {
  for (const { first = [] } of Object.values(outcomes)) {
    const opener = findTree(first, (_, properties) => 'data-card-script' in properties);
    if (opener !== undefined) return String(propertiesOf(opener)['data-card-script']);
  }
  return undefined;
}
