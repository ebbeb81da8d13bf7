import type { ComposerState } from '#components/message/composer-state.ts';
import { freshComposer } from '#components/message/composer-state.ts';
import { messageWords } from '#components/message/words.ts';
import type { FieldId } from '#lib/messages/client.ts';
import { scriptAttribute } from '../script-attribute.ts';

/** The state after a control was used; `undefined` if the element is no control of the composer. */
export function changedBy(state: ComposerState, control: Element): ComposerState | undefined {
  if (control instanceof HTMLSelectElement) return choose(state, control);
  if (control instanceof HTMLTextAreaElement) return type(state, control);
  if (control instanceof HTMLInputElement)
    return control.type === 'checkbox' ? tick(state, control) : type(state, control);
  if (control instanceof HTMLButtonElement) return press(state, control);
  return undefined;
}

function type(state: ComposerState, field: HTMLInputElement | HTMLTextAreaElement) {
  const id = scriptAttribute(field, 'data-field');
  return id === undefined ? undefined : withField(state, id, field.value);
}

/** The state with another text in one field. */
export function withField(state: ComposerState, id: FieldId, value: string): ComposerState {
  return { ...withDraft(state, { fields: { ...state.draft.fields, [id]: value } }), isTypingOrder: id === 'order' };
}

// Ticked sentences belong to one topic, so a new topic clears them. Typed text stays.
function choose(state: ComposerState, list: HTMLSelectElement): ComposerState | undefined {
  const choice = scriptAttribute(list, 'data-choice');
  const { value } = list;
  if (choice === 'topic') return { ...withDraft(state, { situations: [], wants: [] }), topic: value };
  if (choice === 'who') return { ...state, done: '', who: value === '' ? undefined : value };
  return undefined;
}

function tick(state: ComposerState, box: HTMLInputElement): ComposerState | undefined {
  const what = scriptAttribute(box, 'data-tick');
  const { checked, dataset } = box;
  const { sentence = '', confirm } = dataset;
  const { situations, wants, confirmed } = state.draft;
  if (what === 'situation') return withDraft(state, { situations: toggled(situations, sentence, checked) });
  if (what === 'want') return withDraft(state, { wants: toggled(wants, sentence, checked) });
  if (confirm !== undefined) return withDraft(state, { confirmed: toggled(confirmed, confirm, checked) });
  if (dataset.readings !== undefined) return { ...state, hasReadings: checked };
  if (dataset.keep !== undefined) return { ...state, isKept: checked, cannotKeep: false };
  return undefined;
}

/** Finds a form of message; the name may be any string. */
export function formNamed(name: string | null | undefined): ComposerState['form'] | undefined {
  return (['chat', 'mail', 'call'] as const).find((each) => each === name);
}

function press(state: ComposerState, button: HTMLButtonElement): ComposerState | undefined {
  const form = scriptAttribute(button, 'data-form');
  if (form !== undefined) return { ...state, form, done: '' };
  const language = scriptAttribute(button, 'data-language');
  if (language !== undefined) return { ...state, language, done: '' };
  if (scriptAttribute(button, 'data-do') !== 'wipe') return undefined;
  const { topic, who, form: shown, language: spoken, canShare } = state;
  return { ...freshComposer, topic, who, form: shown, language: spoken, canShare, done: messageWords.wiped };
}

function withDraft(state: ComposerState, change: Partial<ComposerState['draft']>): ComposerState {
  return { ...state, done: '', draft: { ...state.draft, ...change } };
}

function toggled(names: readonly string[], name: string, isOn: boolean): readonly string[] {
  const others = names.filter((each) => each !== name);
  return isOn ? [...others, name] : others;
}
