import { nearest } from '#lib/content/index.ts';
import type { FactFault } from './rules.ts';

/** The ids and references of a fact or a source, as other entries see them. */
export interface EntryOutline {
  readonly id?: string | undefined;
  readonly covers: readonly string[];
  readonly seeAlso: readonly string[];
  /** The addresses of its page before its id changed. */
  readonly movedFrom: readonly string[];
}

interface Entry {
  readonly file: string;
  readonly outline: EntryOutline;
}

/** Errors that show only when entries are compared: duplicate ids, and "see also" that leads nowhere or in a circle. */
export function* checkReferences<Each extends Entry>(entries: readonly Each[]): Generator<readonly [Each, FactFault]> {
  const owners = new Map<string, Each>();
  for (const entry of entries) {
    for (const [id, path] of namesOf(entry.outline)) {
      const first = owners.get(id);
      if (first === undefined) {
        owners.set(id, entry);
        continue;
      }
      const found = `「${id}」は ${first.file} の ${first.outline.id} にもあります。`;
      yield [entry, { path, found, fix: '1つの id は1か所だけに書いてください。' }];
    }
  }
  const outlines = entries.map(({ outline }) => outline);
  for (const entry of entries) {
    for (const [index, id] of entry.outline.seeAlso.entries()) {
      const fault = faultOfReference(id, entry.outline, outlines);
      if (fault !== undefined) yield [entry, { path: ['seeAlso', index], ...fault }];
    }
  }
}

function namesOf({ id, covers }: EntryOutline): (readonly [string, FactFault['path']])[] {
  return [
    ...(id === undefined ? [] : [[id, ['id']] as const]),
    ...covers.map((each, index) => [each, ['covers', index]] as const),
  ];
}

function faultOfReference(
  id: string,
  from: EntryOutline,
  all: readonly EntryOutline[],
): Omit<FactFault, 'path'> | undefined {
  if (!all.some((each) => each.id === id)) {
    return { found: `「${id}」という事実はありません。`, fix: mendId(id, all) };
  }
  if (from.id === undefined || !leadsTo(id, from.id, all)) return undefined;
  return {
    found: `「${id}」をたどると、この事実に戻ります。`,
    fix: '輪が切れるように、どれか1つの seeAlso を消してください。',
  };
}

/** What to write instead of an unknown id. The ledger is too long to list every id. */
export function mendId(id: string, facts: readonly EntryOutline[]): string {
  const owner = facts.find(({ covers }) => covers.includes(id))?.id;
  if (owner !== undefined) return `「${owner}」にまとめてあります。その id を書いてください。`;
  const renamed = facts.find(({ movedFrom }) => movedFrom.includes(`/facts/${id}`))?.id;
  if (renamed !== undefined) return `いまは「${renamed}」です。その id を書いてください。`;
  const ids = facts.flatMap((fact) => fact.id ?? []);
  const near = nearest(id, ids);
  return near === undefined
    ? 'content/facts にある id を書くか、事実を足してください。'
    : `もしかして「${near}」ですか。`;
}

/** Whether a chain of "see also" leads from one fact to another. */
function leadsTo(from: string, to: string, all: readonly EntryOutline[]): boolean {
  const open = [from];
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(all.find((each) => each.id === id)?.seeAlso ?? []));
  }
  return false;
}
