import { givenOf } from '#lib/flows/client.ts';
import type { FlowView } from './flow-view.ts';

/** The address that shows one step of a procedure alone. */
export function stepAddress({ position, address }: FlowView, step: number | undefined): string {
  const here = address(position.id, givenOf(position.trail));
  if (step === undefined) return here;
  return `${here}${here.includes('?') ? '&' : '?'}step=${step}`;
}
