import { createHash } from 'node:crypto';

/** The strong entity tag of a body, which names its content. */
export function entityTag(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
