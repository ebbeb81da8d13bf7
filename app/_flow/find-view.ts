import { notFound, redirect } from 'next/navigation';
import type { FlowView } from '#components/flow/flow-view.ts';
import { type Flow, givenFrom, locate, resolve } from '#lib/flows/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { readQuery, viewAt } from './server-view.ts';

/** The place in a flow for an address. Redirects when the replies lead elsewhere; an unknown node is a 404. */
export function findView(flow: Flow, node: string | undefined, searchParams: unknown): FlowView {
  const query = readQuery(searchParams);
  const now = new Date();
  const today = dayInJapan(now);
  const given = givenFrom(flow, query.pairs);
  if (node === undefined) return viewAt(flow, resolve(flow, given, today), { given, now });
  const located = locate(flow, { node, given }, today, query.sent);
  if (located.do === 'nothing') notFound();
  if (located.do === 'move') redirect(located.to);
  return viewAt(flow, located.position, { given: located.given, isSent: query.sent === node, step: query.step, now });
}
