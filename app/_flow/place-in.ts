import type { FlowView } from '#components/flow/flow-view.ts';
import { type Flow, givenFrom, locate, resolve } from '#lib/flows/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { readQuery, viewAt } from './server-view.ts';

/** What an address of a flow leads to: a view, another address, or nothing. */
export type Place =
  | { readonly view: FlowView }
  | { readonly do: 'move'; readonly to: string }
  | { readonly do: 'nothing' };

/** The place in a flow for a node and a query. Without a node, the place the replies lead to. */
export function placeIn(flow: Flow, node: string | undefined, searchParams: unknown): Place {
  const query = readQuery(searchParams);
  const now = new Date();
  const today = dayInJapan(now);
  const given = givenFrom(flow, query.pairs);
  if (node === undefined) return { view: viewAt(flow, resolve(flow, given, today), { given, now }) };
  const located = locate(flow, { node, given }, today, query.sent);
  if (located.do === 'nothing' || located.do === 'move') return located;
  const visit = { given: located.given, isSent: query.sent === node, step: query.step, now };
  return { view: viewAt(flow, located.position, visit) };
}
