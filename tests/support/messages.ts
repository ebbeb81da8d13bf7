import { readFile } from 'node:fs/promises';
import { parseYaml } from '#lib/content/index.ts';
import type { Draft, MessageRules } from '#lib/messages/client.ts';
import { messagesSchema } from '#lib/messages/index.ts';

/** The shipped words of messages, with the lengths of payment numbers. */
export async function shippedRules(): Promise<MessageRules> {
  const faults: string[] = [];
  const text = await readFile('content/messages.yaml', 'utf8');
  const words = parseYaml(text, messagesSchema, (place, _, found) => faults.push(`${place.line}: ${found}`));
  if (words === undefined) throw new Error(faults.join('\n'));
  return { words, paymentDigits: [11, 13] };
}

/** A draft in which nothing is filled in but what is given. */
export function aDraft(filled: Partial<Draft> = {}): Draft {
  return { fields: {}, situations: [], wants: [], confirmed: [], ...filled };
}
