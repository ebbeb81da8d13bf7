import { pickerFlow } from '#lib/channels/index.ts';
import { type FlowVocabulary, sharedAddress } from '#lib/flows/index.ts';
import { payOutcomes, payQuestions } from '#lib/pay/index.ts';

// The figures of the payment flow decide where a reply leads, not which replies there are.
const pay: FlowVocabulary = { path: '/pay', questions: new Map(Object.entries(payQuestions)), outcomes: payOutcomes };
const flows: readonly FlowVocabulary[] = [pay, pickerFlow];

/** One name for all addresses of the wizard and the picker that show the same at the same time. */
export function nameShared(address: string): string | undefined {
  for (const flow of flows) {
    const name = sharedAddress(flow, address);
    if (name !== undefined) return name;
  }
  return undefined;
}
