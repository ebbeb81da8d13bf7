import { createHash } from 'node:crypto';
import type { Asset } from './browser-scripts.ts';

export const jsonType = 'application/json; charset=utf-8';

/** A value as a JSON file for browsers, with its version in its name, or else the hash of its content. */
export function dataAsset(name: string, value: unknown, version?: string): Asset {
  const body = JSON.stringify(value);
  return { fileName: `${name}-${version ?? hashOf(body)}.json`, type: jsonType, body };
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
