import type { Metadata } from 'next';
import { PayPage, payTitle } from '#components/flow/pay-page.tsx';
import { findView } from '../../_flow/find-view.ts';
import { FlowFrame } from '../../_flow/flow-frame.tsx';
import { loadPay } from '../../_flow/load-pay.ts';

// Rendered for each request: without script the replies are in the address.
export const dynamic = 'force-dynamic';

type Props = PageProps<'/pay/[node]'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { flow, content } = await loadPay();
  const view = findView(flow, (await params).node, await searchParams);
  return { title: payTitle(content, view), robots: { index: false } };
}

/** A question, or the outcome for the replies. */
export default async function PayNode({ params, searchParams }: Props) {
  const { flow, content, questions, outcomes } = await loadPay();
  return (
    <FlowFrame script="pay" content={questions} outcomes={outcomes}>
      <PayPage content={content} view={findView(flow, (await params).node, await searchParams)} />
    </FlowFrame>
  );
}
