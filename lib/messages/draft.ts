/** The fields that a reader fills in, in the order of a message. */
export const fieldIds = ['order', 'product', 'store', 'amount', 'happened', 'day', 'since', 'wanted'] as const;

/** The fields that only some topics have: the store of a payment, a date chosen from a calendar, and an amount in yen. */
export const addedFieldIds = ['store', 'amount', 'day'] as const satisfies readonly FieldId[];

/** Who writes: the same names as in the picker's URLs. */
export const audienceIds = ['buyer', 'prime', 'business', 'seller-large', 'seller-small', 'guest'] as const;

export type FieldId = (typeof fieldIds)[number];

/** The kind of text: short and numbered, complete, or spoken. */
export type Form = 'chat' | 'mail' | 'call';

/** The kind of a message. Unknown names count as not given. */
export interface MessageKind {
  readonly topic?: string | undefined;
  readonly who?: string | undefined;
  readonly form: 'chat' | 'mail';
  readonly language: 'ja' | 'en';
}

/** The written messages of which each topic has a sample, in the order in which they are shown. */
export const writtenKinds = [
  { form: 'chat', language: 'ja' },
  { form: 'mail', language: 'ja' },
  { form: 'chat', language: 'en' },
  { form: 'mail', language: 'en' },
] as const satisfies readonly MessageKind[];

/** What a reader filled in. */
export interface Draft {
  /** As typed. */
  readonly fields: Readonly<Partial<Record<FieldId, string>>>;
  /** The ids of the ticked sentences. */
  readonly situations: readonly string[];
  readonly wants: readonly string[];
  /** The keys of finds that the reader confirmed as harmless: see `secretKey`. */
  readonly confirmed: readonly string[];
}

/** A part of a message to send or to say. */
export type MessagePart =
  /** Our words, with their reading if it is known. */
  | { readonly is: 'words'; readonly text: string; readonly reading?: string }
  /** The reader's own words. */
  | { readonly is: 'typed'; readonly text: string; readonly reading?: string }
  /** A blank to fill in. */
  | { readonly is: 'blank'; readonly text: string }
  /** A placeholder for a field that is kept out because it may contain a secret. */
  | { readonly is: 'withheld'; readonly text: string };

/** The text of a message, without readings. */
export function textOf(parts: readonly MessagePart[]): string {
  return parts.map(({ text }) => text).join('');
}
