import { pickerFlow } from '#lib/channels/index.ts';
import type { Flow } from '#lib/flows/index.ts';
import { type FlowName, flowNames } from '#lib/insights/index.ts';
import { loadContact } from '../_flow/load-contact.ts';
import { loadPay } from '../_flow/load-pay.ts';

/** A flow with its title and the names of its nodes. */
export interface NamedFlow {
  readonly id: FlowName;
  readonly flow: Flow;
  readonly title: string;
  readonly nameOf: (node: string) => string;
}

/** The flows whose steps are counted. */
export async function loadFlows(): Promise<NamedFlow[]> {
  const [pay, contact] = await Promise.all([loadPay(), loadContact()]);
  const all: Record<FlowName, Omit<NamedFlow, 'id'>> = {
    pay: {
      flow: pay.flow,
      title: pay.content.words.title,
      nameOf: (node) => pay.content.words.questions[node]?.ask ?? pay.content.outcomes[node]?.title ?? '',
    },
    contact: {
      flow: pickerFlow,
      title: contact.content.words.title,
      nameOf: (node) => contact.content.words.questions[node]?.ask ?? '',
    },
  };
  return flowNames.map((id) => ({ id, ...all[id] }));
}
