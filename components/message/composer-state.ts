import type { Draft, Form } from '#lib/messages/client.ts';

/** The state of the composer. */
export interface ComposerState {
  readonly topic: string | undefined;
  readonly who: string | undefined;
  readonly form: Form;
  readonly language: 'ja' | 'en';
  /** Whether the call sheet shows furigana. */
  readonly hasReadings: boolean;
  /** Whether the reader asked to keep the draft on the device. */
  readonly isKept: boolean;
  /** Whether the browser refused to keep it. */
  readonly cannotKeep: boolean;
  readonly draft: Draft;
  /** Whether the order number is being typed, so that half a number gives no warning. */
  readonly isTypingOrder: boolean;
  /** The last action of a button, shown and announced. */
  readonly done: string;
  /** The last warning, announced to screen readers. */
  readonly heard: string;
  /** Whether this browser can hand a text to another app. */
  readonly canShare: boolean;
}

/** The initial state. */
export const freshComposer: ComposerState = {
  topic: undefined,
  who: undefined,
  form: 'chat',
  language: 'ja',
  hasReadings: false,
  isKept: false,
  cannotKeep: false,
  draft: { fields: {}, situations: [], wants: [], confirmed: [] },
  isTypingOrder: false,
  done: '',
  heard: '',
  canShare: false,
};
