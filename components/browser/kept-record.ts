import type { DeviceKey } from '#lib/words/client.ts';
import { forget, recall } from './device-memory.ts';

const daysKept = 14;

type Fields = Readonly<Record<string, unknown>>;

/** Parses the text stored under a key. Text that cannot be parsed is removed. */
export function recallAs<Value>(key: DeviceKey, parse: (text: string) => Value | undefined): Value | undefined {
  const text = recall(key);
  const value = text === null ? undefined : parse(text);
  if (text !== null && value === undefined) forget(key);
  return value;
}

/** The text of a record that expires after two weeks. */
export function writeRecord(version: number, fields: Fields, now: Date): string {
  return JSON.stringify({ version, on: now.getTime(), ...fields });
}

/** The fields of a record; `undefined` if it is damaged, too old, from the future or of another version. */
export function readRecord(text: string, version: number, now: Date): Fields | undefined {
  const stored = fieldsIn(text);
  if (stored?.version !== version || typeof stored.on !== 'number') return undefined;
  const age = now.getTime() - stored.on;
  return age >= 0 && age < daysKept * 24 * 60 * 60 * 1000 ? stored : undefined;
}

/** A value as an object with fields; `undefined` if it is no object. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
}

function fieldsIn(text: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
