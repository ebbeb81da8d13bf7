import type { ComposerState } from '#components/message/composer-state.ts';
import { madeText } from '#components/message/made.ts';
import { messageWords } from '#components/message/words.ts';
import type { ScriptAttributes } from '#components/script-attributes.ts';
import type { MessageRules } from '#lib/messages/client.ts';

/** Runs a button's action. Returns a message for the reader, or `undefined` if there is none. */
export async function runMessageAction(
  action: ScriptAttributes['data-do'] | undefined,
  rules: MessageRules,
  state: ComposerState,
): Promise<string | undefined> {
  if (action === 'copy') return copy(madeText(rules, state));
  if (action === 'share') return share(madeText(rules, state));
  if (action === 'print') print();
  return undefined;
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return messageWords.copied;
  } catch {
    // Plain http and old browsers have no clipboard.
    return messageWords.copyFailed;
  }
}

async function share(text: string): Promise<undefined> {
  try {
    await navigator.share({ text });
  } catch {
    // The reader cancelled sharing.
  }
}
