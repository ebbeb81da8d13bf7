import {
  callSheet,
  compose,
  type Form,
  formsFor,
  type MessagePart,
  type MessageRules,
  type Spoken,
  textOf,
} from '#lib/messages/client.ts';
import type { ComposerState } from './composer-state.ts';

/** The result of what a reader filled in. */
export type Made =
  | { readonly form: 'chat' | 'mail'; readonly parts: readonly MessagePart[] }
  | { readonly form: 'call'; readonly sheet: readonly Spoken[] };

/** The text of the chosen kind, or a mail where that kind does not exist for the topic. */
export function madeOf(rules: MessageRules, state: ComposerState): Made {
  const form: Form = formsFor(rules.words, state).includes(state.form) ? state.form : 'mail';
  if (form === 'call') return { form, sheet: callSheet(rules, state, state.draft) };
  return { form, parts: compose(rules, { ...state, form }, state.draft) };
}

/** The parts of the result, in order. */
export function partsOf(made: Made): readonly MessagePart[] {
  return made.form === 'call' ? made.sheet.flatMap(({ sentences }) => sentences.flat()) : made.parts;
}

/** The result as one text, for copying. */
export function madeText(rules: MessageRules, state: ComposerState): string {
  const made = madeOf(rules, state);
  if (made.form !== 'call') return textOf(made.parts);
  return made.sheet.map(({ sentences }) => sentences.map(textOf).join('\n')).join('\n');
}

/** How many blanks are left to fill in. */
export function blanksIn(rules: MessageRules, state: ComposerState): number {
  return partsOf(madeOf(rules, state)).filter(({ is }) => is === 'blank').length;
}
