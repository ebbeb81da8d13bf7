import type { ComposerState } from '#components/message/composer-state.ts';
import { fieldIds, type MessageRules, secretsIn } from '#lib/messages/client.ts';

const key = 'madoguchi.message';
/** The form of what is kept. One of another number is dropped. */
const version = 1;
const daysKept = 14;

/** What is kept of a draft: neither what the buttons said nor what was confirmed. */
type Kept = Pick<ComposerState, 'topic' | 'who'> & Pick<ComposerState['draft'], 'fields' | 'situations' | 'wants'>;

/** Keeps a draft on the device. Fields that may hold a secret are left out, confirmed or not. */
export function keepDraft(rules: MessageRules, { topic, who, draft }: ComposerState, now: Date): void {
  const fields = Object.fromEntries(
    fieldIds.flatMap((id) => (secretsIn(rules, draft, id).length > 0 ? [] : [[id, draft.fields[id] ?? '']])),
  );
  const kept = { version, on: now.getTime(), topic, who, fields, situations: draft.situations, wants: draft.wants };
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage is full or switched off: nothing is kept.
  }
}

/** Wipes what was kept. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is kept where storage is switched off.
  }
}

/** The draft that was kept on this device. What cannot be read, or is too old, is wiped. */
export function keptDraft(now: Date): Kept | undefined {
  const text = read();
  if (text === null) return undefined;
  const kept = parseDraft(text, now);
  if (kept === undefined) forgetDraft();
  return kept;
}

/** Reads what was stored; `undefined` when it is damaged, too old or of another version. */
export function parseDraft(text: string, now: Date): Kept | undefined {
  const stored = recordIn(text);
  if (stored === undefined || stored.version !== version || typeof stored.on !== 'number') return undefined;
  const age = now.getTime() - stored.on;
  if (!(age >= 0 && age < daysKept * 24 * 60 * 60 * 1000)) return undefined;
  const fields = isRecord(stored.fields) ? stored.fields : {};
  return {
    topic: textIn(stored.topic),
    who: textIn(stored.who),
    fields: Object.fromEntries(fieldIds.map((id) => [id, textIn(fields[id]) ?? ''])),
    situations: textsIn(stored.situations),
    wants: textsIn(stored.wants),
  };
}

function recordIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    return isRecord(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
