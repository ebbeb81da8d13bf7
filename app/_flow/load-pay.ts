import type { PayContent, PayOutcomes, PayQuestions } from '#components/flow/flow-content.ts';
import { type Asset, browserAssets, preparedData } from '#lib/assets/index.ts';
import type { Flow } from '#lib/flows/index.ts';
import { payFlow } from '#lib/pay/index.ts';
import { keptUnlessRejected, loadSite, whileUnchanged } from '#lib/site/index.ts';
import { payContent } from './pay-content.tsx';

/** The payment wizard: its content for the server, and the same as files for browsers. */
export interface Pay {
  readonly content: PayContent;
  readonly flow: Flow;
  /** What the questions show. */
  readonly questions: Asset;
  /** What the outcomes show: 50 times as much, so that no question waits for it. */
  readonly outcomes: Asset;
}

const kept = keptUnlessRejected(make);

/** The payment wizard of this site. Made once, in the build; in development again when the content has changed. */
export function loadPay(): Promise<Pay> {
  if (process.env.NODE_ENV === 'development') return inDevelopment();
  return kept();
}

const inDevelopment = whileUnchanged(process.cwd(), ['components', 'content', 'lib', 'public'], make);

async function make(): Promise<Pay> {
  const whole = keptUnlessRejected(async () => payContent(await loadSite(), await browserAssets().pathOf('card')));
  const questions = await preparedData('pay-questions', async (): Promise<PayQuestions> => {
    const { figures, words } = await whole();
    return { figures, words };
  });
  const outcomes = await preparedData('pay-outcomes', async (): Promise<PayOutcomes> => (await whole()).outcomes);
  return {
    content: { ...questions.value, outcomes: outcomes.value },
    flow: payFlow(questions.value.figures),
    questions: questions.asset,
    outcomes: outcomes.asset,
  };
}
