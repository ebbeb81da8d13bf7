import { notFound, redirect } from 'next/navigation';
import type { FlowPlace } from '#components/flow/flow-place.ts';
import { type Flow, givenFrom, locate, resolve } from '#lib/flows/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { placeAt, readQuery } from './server-place.ts';

/** The place in a flow for an address. Redirects when the replies lead elsewhere; an unknown node is a 404. */
export function findPlace(flow: Flow, node: string | undefined, searchParams: unknown): FlowPlace {
  const query = readQuery(searchParams);
  const now = new Date();
  const today = dayInJapan(now);
  const given = givenFrom(flow, query.pairs);
  if (node === undefined) return placeAt(flow, resolve(flow, given, today), { given, now });
  const located = locate(flow, { node, given }, today, query.sent);
  if (located.do === 'nothing') notFound();
  if (located.do === 'move') redirect(located.to);
  return placeAt(flow, located.position, { given: located.given, isSent: query.sent === node, step: query.step, now });
}
