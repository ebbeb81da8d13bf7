import type { ComposerState } from '#components/message/composer-state.ts';
import { type MessageRules, topicOf } from '#lib/messages/client.ts';
import { scriptAttribute } from '../script-attribute.ts';

/** Updates the controls to the composer's state, for changes that the reader did not make. */
export function settleControls(root: ParentNode, rules: MessageRules, state: ComposerState): void {
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-field]')) {
    const id = scriptAttribute(field, 'data-field');
    const value = (id === undefined ? undefined : state.draft.fields[id]) ?? '';
    // Writing the same value would interrupt an input method in the middle of a word.
    if (field.value !== value) field.value = value;
  }
  for (const choice of root.querySelectorAll<HTMLSelectElement>('[data-choice]')) {
    choice.value =
      scriptAttribute(choice, 'data-choice') === 'topic' ? topicOf(rules.words, state.topic).id : (state.who ?? '');
  }
  for (const box of root.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) {
    box.checked = isTicked(box, state);
  }
}

function isTicked(box: HTMLInputElement, { draft, hasReadings, isKept }: ComposerState): boolean {
  const tick = scriptAttribute(box, 'data-tick');
  const { dataset } = box;
  const { sentence = '', confirm } = dataset;
  if (tick === 'situation') return draft.situations.includes(sentence);
  if (tick === 'want') return draft.wants.includes(sentence);
  if (confirm !== undefined) return draft.confirmed.includes(confirm);
  return dataset.keep === undefined ? hasReadings : isKept;
}

/** Text typed before the script was loaded. */
export function typedBefore(root: ParentNode): ReadonlyMap<string, string> {
  const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-field]');
  return new Map([...fields].map(({ dataset, value }) => [dataset.field ?? '', value]));
}
