import type { ComposerState } from '#components/message/composer-state.ts';
import { fieldIds, type MessageRules, secretsIn } from '#lib/messages/client.ts';
import { forget, remember } from '../device-memory.ts';
import { fieldsOf, readRecord, recallAs, writeRecord } from '../kept-record.ts';

const key = 'madoguchi.message';
const version = 1;

/** The stored part of a draft: without status messages and confirmations. */
type Kept = Pick<ComposerState, 'topic' | 'who'> & Pick<ComposerState['draft'], 'fields' | 'situations' | 'wants'>;

/**
 * Stores a draft on the device; false if the browser stores nothing. Fields that may hold a secret are left out,
 * confirmed or not.
 */
export function keepDraft(rules: MessageRules, { topic, who, draft }: ComposerState, now: Date): boolean {
  const fields = Object.fromEntries(
    fieldIds.flatMap((id) => (secretsIn(rules, draft, id).length > 0 ? [] : [[id, draft.fields[id] ?? '']])),
  );
  const { situations, wants } = draft;
  return remember(key, writeRecord(version, { topic, who, fields, situations, wants }, now));
}

export function forgetDraft(): void {
  forget(key);
}

export function keptDraft(now: Date): Kept | undefined {
  return recallAs(key, (text) => parseDraft(text, now));
}

/** Reads a stored draft; `undefined` if it is damaged, too old or of another version. */
export function parseDraft(text: string, now: Date): Kept | undefined {
  const stored = readRecord(text, version, now);
  if (stored === undefined) return undefined;
  const fields = fieldsOf(stored.fields) ?? {};
  return {
    topic: textIn(stored.topic),
    who: textIn(stored.who),
    fields: Object.fromEntries(fieldIds.map((id) => [id, textIn(fields[id]) ?? ''])),
    situations: textsIn(stored.situations),
    wants: textsIn(stored.wants),
  };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
