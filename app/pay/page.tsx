import type { Metadata } from 'next';
import { canonicalUrl } from '#lib/site/index.ts';
import { loadPay } from './load-pay.ts';
import { PayFrame } from './pay-frame.tsx';
import { placeAt } from './server-place.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { content } = await loadPay();
  return {
    title: content.words.title,
    description: content.words.lead,
    alternates: { canonical: canonicalUrl('/pay') },
  };
}

/** The first question. The form leads on to the pages of the other questions. */
export default async function PayStart() {
  const { flow } = await loadPay();
  return <PayFrame place={placeAt(flow, { at: 'question', id: flow.start, trail: [] })} />;
}
