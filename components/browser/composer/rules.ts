import type { MessageRules } from '#lib/messages/client.ts';

/** What messages are made of; `undefined` when it cannot be had. Its name holds its hash, so what comes is what was built. */
export async function readRules(address: string): Promise<MessageRules | undefined> {
  if (!address.startsWith('/assets/')) return undefined;
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as MessageRules) : undefined;
  } catch {
    return undefined;
  }
}
