import type { FlowView } from '#components/flow/flow-view.ts';
import { addressOf, type Flow, givenFrom, locate } from '#lib/flows/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';

/** What the server shows for an address of a flow at an instant. */
export function placeOf(flow: Flow, address: string, now: Date): FlowView {
  const { pathname, searchParams } = new URL(address, 'https://example.com');
  const node = pathname === flow.path ? undefined : pathname.slice(flow.path.length + 1);
  const sent = searchParams.get('sent') ?? undefined;
  const located = locate(flow, { node, given: givenFrom(flow, searchParams) }, dayInJapan(now), sent);
  if (located.do !== 'show') throw new Error(`${address} shows nothing by itself: ${JSON.stringify(located)}`);
  return {
    flow,
    position: located.position,
    given: located.given,
    isSent: sent !== undefined && sent === node,
    address: (to, given) => addressOf(flow, to, given),
    carried: located.given,
    now,
  };
}
