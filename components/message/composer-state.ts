import type { Draft, Form } from '#lib/messages/client.ts';

/** Where a reader stands in the composer. */
export interface ComposerState {
  readonly topic: string | undefined;
  readonly who: string | undefined;
  readonly form: Form;
  readonly language: 'ja' | 'en';
  /** Whether the call sheet shows how words are read. */
  readonly hasReadings: boolean;
  /** Whether the reader asked to keep the draft on the device. */
  readonly isKept: boolean;
  readonly draft: Draft;
  /** Whether the order number is being typed: what is half typed is not yet odd. */
  readonly isTypingOrder: boolean;
  /** What the buttons did last, for the eye and the ear. */
  readonly done: string;
  /** What was found in the fields last, for the ear. */
  readonly heard: string;
  /** Whether this browser can hand a text to another app. */
  readonly canShare: boolean;
}

/** A composer that nobody has touched. */
export const freshComposer: ComposerState = {
  topic: undefined,
  who: undefined,
  form: 'chat',
  language: 'ja',
  hasReadings: false,
  isKept: false,
  draft: { fields: {}, situations: [], wants: [], confirmed: [] },
  isTypingOrder: false,
  done: '',
  heard: '',
  canShare: false,
};
