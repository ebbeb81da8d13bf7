import type { TabKey } from '#lib/words/client.ts';
import { fieldsOf } from '../kept-record.ts';
import type { TypedFields } from './details.ts';

const key: TabKey = 'madoguchi.card';

/** What the card keeps until the tab is closed, so that a reload loses nothing. */
export interface TabRecord {
  readonly chain: string;
  readonly typed: TypedFields;
  /** The index of the way, and of the step in view; -1 for the fields. */
  readonly way: number;
  readonly at: number;
}

/** The record of this chain's card; `undefined` if there is none that can be read. */
export function tabRecord(chain: string): TabRecord | undefined {
  try {
    return readRecord(JSON.parse(sessionStorage.getItem(key) ?? 'null'), chain);
  } catch {
    return undefined;
  }
}

/** Keeps a record. A browser that refuses keeps nothing, and the card goes on. */
export function keepInTab(record: TabRecord): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(record));
  } catch {}
}

/** Removes what the tab keeps. */
export function forgetTab(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {}
}

function readRecord(stored: unknown, wanted: string): TabRecord | undefined {
  const { chain, typed, way, at } = fieldsOf(stored) ?? {};
  if (chain !== wanted || !Array.isArray(typed) || typeof way !== 'number' || typeof at !== 'number') return undefined;
  return { chain, typed: typed.map(String), way, at };
}
