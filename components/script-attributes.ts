import type { FieldId, Form } from '#lib/messages/client.ts';
import type { CardPart } from './konbini/card-parts.ts';

/** The attributes by which scripts know what an element of a view is, with the values they may have. */
export interface ScriptAttributes {
  /** A part of the counter card. */
  'data-part': CardPart;
  /** What a button of the composer does. */
  'data-do': 'copy' | 'share' | 'print' | 'wipe';
  'data-form': Form;
  'data-language': 'ja' | 'en';
  /** What is chosen from a list of the composer, typed in a field of it, or ticked. */
  'data-choice': 'topic' | 'who';
  'data-field': FieldId;
  'data-tick': 'situation' | 'want';
}

declare module 'react' {
  // Markup with another value does not compile.
  interface HTMLAttributes<T> extends Partial<ScriptAttributes> {}
}
