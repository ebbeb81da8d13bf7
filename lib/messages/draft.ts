/** The fields that a reader fills in, in the order in which a message tells them. */
export const fieldIds = ['order', 'product', 'happened', 'since', 'wanted'] as const;

/** Who writes. The same names as in the addresses of the picker. */
export const audienceIds = ['buyer', 'prime', 'business', 'seller-large', 'seller-small', 'guest'] as const;

/** A field that a reader fills in. */
export type FieldId = (typeof fieldIds)[number];

/** What a text is for: short and numbered, whole, or spoken. */
export type Form = 'chat' | 'mail' | 'call';

/** What a message is to be, apart from what the reader filled in. Names that the words do not know are like none. */
export interface MessageKind {
  readonly topic?: string | undefined;
  readonly who?: string | undefined;
  readonly form: 'chat' | 'mail';
  readonly language: 'ja' | 'en';
}

/** What a reader filled in. */
export interface Draft {
  /** As typed. */
  readonly fields: Readonly<Partial<Record<FieldId, string>>>;
  /** The ids of the sentences that were ticked. */
  readonly situations: readonly string[];
  readonly wants: readonly string[];
  /** The keys of what looked like a secret and is none, as the reader says: see `secretKey`. */
  readonly confirmed: readonly string[];
}

/** A stretch of a text for a reader to send or to say. */
export type Part =
  /** Ours, with how it is read where that is known. */
  | { readonly is: 'words'; readonly text: string; readonly reading?: string }
  /** The reader's own. */
  | { readonly is: 'typed'; readonly text: string; readonly reading?: string }
  /** To be filled in. */
  | { readonly is: 'blank'; readonly text: string }
  /** Stands for what is kept out because it looks like a secret. */
  | { readonly is: 'held'; readonly text: string };

/** The text of stretches, without readings. */
export function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}
