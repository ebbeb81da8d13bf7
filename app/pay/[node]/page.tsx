import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import type { FlowPlace } from '#components/flow/flow-place.ts';
import { payTitle } from '#components/flow/pay-page.tsx';
import { givenFrom, locate } from '#lib/flows/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { loadPay } from '../load-pay.ts';
import { PayFrame } from '../pay-frame.tsx';
import { placeAt, readQuery } from '../server-place.ts';

// What is asked and where it leads hangs on the replies, which stand in the address while there is no script.
export const dynamic = 'force-dynamic';

type Props = PageProps<'/pay/[node]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { content } = await loadPay();
  return { title: payTitle(content, await findPlace(props)), robots: { index: false } };
}

/** A question, or where the replies lead. Replies that lead elsewhere are sent there. */
export default async function PayNode(props: Props) {
  return <PayFrame place={await findPlace(props)} />;
}

async function findPlace({ params, searchParams }: Props): Promise<FlowPlace> {
  const { flow } = await loadPay();
  const { node } = await params;
  const query = readQuery(await searchParams);
  const now = new Date();
  const located = locate(flow, { node, given: givenFrom(flow, query.pairs) }, dayInJapan(now), query.sent);
  if (located.do === 'nothing') notFound();
  if (located.do === 'move') redirect(located.to);
  return placeAt(flow, located.position, { given: located.given, isSent: query.sent === node, step: query.step, now });
}
