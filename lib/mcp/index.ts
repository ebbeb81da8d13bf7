import { handed } from '#lib/next-contract/index.ts';
import type { HandedMessage } from './door.ts';
import type { Reading } from './reading.ts';

export { mcpDoor } from './door.ts';
export { type Prepared, preparedFor } from './prepared.ts';
export type { Reading } from './reading.ts';

/** The message that the door has handed over with the request that is being answered; `undefined` without one. */
export function handedMessage(): HandedMessage | undefined {
  const value = handed();
  return typeof value === 'object' && value !== null && 'mcpMessage' in value
    ? { mcpMessage: value.mcpMessage }
    : undefined;
}

/** Answers a message. The SDK and the tools are loaded at the first one, so that a server that nobody asks has none of it. */
export async function answerMessage(
  request: Request,
  { mcpMessage }: HandedMessage,
  reading: Reading,
): Promise<Response> {
  const { answer } = await import('./answer-message.ts');
  return answer(request, mcpMessage, reading);
}
