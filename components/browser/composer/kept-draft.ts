import type { ComposerState } from '#components/message/composer-state.ts';
import { type FieldId, fieldIds, type MessageRules, secretsIn, topicOf } from '#lib/messages/client.ts';
import { forget, remember, whenChangedElsewhere } from '../device-memory.ts';
import { fieldsOf, readRecord, recallAs, writeRecord } from '../kept-record.ts';

const key = 'madoguchi.message';
const version = 1;

/** The stored part of a draft: without status messages and confirmations. Ticks have their topic: `delivery/late`. */
export interface Kept {
  readonly topic: string | undefined;
  readonly who: string | undefined;
  readonly fields: Readonly<Partial<Record<FieldId, string>>>;
  readonly situations: readonly string[];
  readonly wants: readonly string[];
}

/**
 * Stores a draft on the device and returns it with what other tabs wrote since `seen`, which is what this tab last
 * wrote or read; `undefined` if the browser stores nothing. Fields that may hold a secret are left out, confirmed or
 * not.
 */
export function keepDraft(
  rules: MessageRules,
  state: ComposerState,
  seen: Kept | undefined,
  now: Date,
): Kept | undefined {
  const merged = mergeDrafts(seen, draftOf(rules, state, seen), keptDraft(now));
  return remember(key, writeRecord(version, { ...merged }, now)) ? merged : undefined;
}

export function forgetDraft(): void {
  forget(key);
}

export function keptDraft(now: Date): Kept | undefined {
  return recallAs(key, (text) => parseDraft(text, now));
}

/** Calls back when another tab stored or removed the draft. */
export function whenDraftChangedElsewhere(call: () => void): void {
  whenChangedElsewhere(key, call);
}

/** The state with the texts and ticks of a stored draft. A field that was not stored stays as it is. */
export function withKept(rules: MessageRules, state: ComposerState, kept: Kept): ComposerState {
  const fields = Object.fromEntries(
    fieldIds.flatMap((id) => (secretsIn(rules, state.draft, id).length > 0 ? [] : [[id, kept.fields[id] ?? '']])),
  );
  const prefix = prefixOf(rules, state);
  const own = (ticks: readonly string[]) =>
    ticks.filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length));
  return {
    ...state,
    draft: {
      ...state.draft,
      fields: { ...state.draft.fields, ...fields },
      situations: own(kept.situations),
      wants: own(kept.wants),
    },
  };
}

/** What this tab would store, with the ticks that were seen of other topics. */
export function draftOf(rules: MessageRules, state: ComposerState, seen: Kept | undefined): Kept {
  const { topic, who, draft } = state;
  const prefix = prefixOf(rules, state);
  const ticks = (before: readonly string[] | undefined, own: readonly string[]) => [
    ...(before ?? []).filter((each) => !each.startsWith(prefix)),
    ...own.map((each) => prefix + each),
  ];
  return {
    topic,
    who,
    fields: Object.fromEntries(
      fieldIds.map((id) => [id, secretsIn(rules, draft, id).length > 0 ? '' : (draft.fields[id] ?? '')]),
    ),
    situations: ticks(seen?.situations, draft.situations),
    wants: ticks(seen?.wants, draft.wants),
  };
}

function prefixOf({ words }: MessageRules, { topic }: ComposerState): string {
  return `${topicOf(words, topic).id}/`;
}

/** Joins what this tab and another one made of the same draft. Where both changed a field, both texts stay. */
export function mergeDrafts(seen: Kept | undefined, mine: Kept, theirs: Kept | undefined): Kept {
  if (theirs === undefined) return mine;
  const fields = fieldIds.map((id) => {
    const [before, own, other] = [seen, mine, theirs].map((draft) => draft?.fields[id] ?? '');
    return [id, mergeTexts(id, [before ?? '', own ?? '', other ?? ''])];
  });
  return {
    topic: mine.topic,
    who: mine.who,
    fields: Object.fromEntries(fields),
    situations: mergeTicks(seen?.situations ?? [], mine.situations, theirs.situations),
    wants: mergeTicks(seen?.wants ?? [], mine.wants, theirs.wants),
  };
}

function mergeTexts(id: FieldId, [before, own, other]: readonly [string, string, string]): string {
  if (other === before || own.includes(other)) return own;
  if (own === before || other.includes(own)) return other;
  // A field for one date holds one.
  if (id === 'day') return own;
  return `${other} ／ ${own}`;
}

function mergeTicks(before: readonly string[], own: readonly string[], other: readonly string[]): readonly string[] {
  const isLeft = (each: string) => own.includes(each) || !before.includes(each);
  return [
    ...new Set([...other.filter(isLeft), ...own.filter((each) => other.includes(each) || !before.includes(each))]),
  ];
}

/** Reads a stored draft; `undefined` if it is damaged, too old or of another version. */
export function parseDraft(text: string, now: Date): Kept | undefined {
  const stored = readRecord(text, version, now);
  if (stored === undefined) return undefined;
  const fields = fieldsOf(stored.fields) ?? {};
  const topic = textIn(stored.topic);
  // Until November 2026 ticks were stored without their topic.
  const named = (ticks: unknown) =>
    textsIn(ticks).flatMap((tick) => (tick.includes('/') ? [tick] : topic === undefined ? [] : [`${topic}/${tick}`]));
  return {
    topic,
    who: textIn(stored.who),
    fields: Object.fromEntries(fieldIds.map((id) => [id, textIn(fields[id]) ?? ''])),
    situations: named(stored.situations),
    wants: named(stored.wants),
  };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
