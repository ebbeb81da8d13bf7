/** Characters outside ASCII as Node reads them from the wire: one per byte. */
const rawBytes = /[\u0080-\u00ff]/g;

/** A target with bytes outside ASCII percent-encoded. Clients that send raw UTF-8 mean these bytes. */
export function encodeRawBytes(target: string): string {
  return target.replace(rawBytes, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

const absoluteForm = /^https?:\/\/[^/?#]*/i;
const dotSegment = /\/(?:\.|%2e){1,2}(?=\/|$)/i;

/**
 * The path and query of a request target (RFC 9112, section 3.2), with dot segments resolved so that no two spellings
 * of an address are cached or logged differently. The host of an absolute target is ignored: this server has one site.
 * `undefined` for a target that names no page (`*`, an authority, another scheme).
 */
export function originForm(target: string): string | undefined {
  const rest = target.replace(absoluteForm, '');
  const origin = target !== rest && !rest.startsWith('/') ? `/${rest}` : rest;
  if (!origin.startsWith('/')) return undefined;
  const path = origin.split('?', 1)[0] ?? '';
  if (!dotSegment.test(path)) return origin;
  return new URL(`http://localhost${path}`).pathname + origin.slice(path.length);
}
