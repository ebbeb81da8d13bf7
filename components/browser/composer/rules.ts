import type { MessageRules } from '#lib/messages/client.ts';

/** Fetches the rules of messages; `undefined` on failure. The file name has a hash, so the content is what was built. */
export async function readRules(address: string): Promise<MessageRules | undefined> {
  if (!address.startsWith('/assets/')) return undefined;
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as MessageRules) : undefined;
  } catch {
    return undefined;
  }
}
