import type { PayContent } from '#components/flow/flow-content.ts';

/** The content of the wizard; `undefined` when it cannot be had. Its name holds its hash, so what comes is what was built. */
export async function readPayContent(address: string): Promise<PayContent | undefined> {
  if (!address.startsWith('/assets/')) return undefined;
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as PayContent) : undefined;
  } catch {
    return undefined;
  }
}
