import type { Metadata } from 'next';
import { PayPage } from '#components/flow/pay-page.tsx';
import { alternatesOf } from '../_article/alternates.ts';
import { FlowFrame } from '../_flow/flow-frame.tsx';
import { loadPay } from '../_flow/load-pay.ts';
import { viewAt } from '../_flow/server-view.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { content } = await loadPay();
  return {
    title: content.words.title,
    description: content.words.lead,
    alternates: alternatesOf('/pay'),
  };
}

/** The first question. Its answers are links to the pages of the others. */
export default async function PayStart() {
  const { flow, content, questions, outcomes } = await loadPay();
  return (
    <FlowFrame script="pay" content={questions} outcomes={outcomes}>
      <PayPage content={content} view={viewAt(flow, { at: 'question', id: flow.start, trail: [] })} />
    </FlowFrame>
  );
}
