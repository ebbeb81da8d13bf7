import { notFound, redirect } from 'next/navigation';
import type { FlowView } from '#components/flow/flow-view.ts';
import type { Flow } from '#lib/flows/index.ts';
import { placeIn } from './place-in.ts';

/** The place in a flow for an address. Redirects when the replies lead elsewhere; an unknown node is a 404. */
export function findView(flow: Flow, node: string | undefined, searchParams: unknown): FlowView {
  const place = placeIn(flow, node, searchParams);
  if ('view' in place) return place.view;
  if (place.do === 'move') redirect(place.to);
  notFound();
}
