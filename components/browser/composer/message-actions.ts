import type { ComposerState } from '#components/message/composer-state.ts';
import { madeText } from '#components/message/made.ts';
import { messageWords } from '#components/message/words.ts';
import type { ScriptAttributes } from '#components/script-attributes.ts';
import type { MessageRules } from '#lib/messages/client.ts';

/** Does what a button is for, and tells what came of it; `undefined` where there is nothing to tell. */
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
    // On plain http and in old browsers there is none.
    return messageWords.copyFailed;
  }
}

async function share(text: string): Promise<undefined> {
  try {
    await navigator.share({ text });
  } catch {
    // The reader thought better of it.
  }
}
