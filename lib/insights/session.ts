import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A signed-in browser. */
export interface Session {
  /** What each form of this session carries, so that no other site can send it. */
  readonly form: string;
}

/** How long a session lasts, in seconds. */
export const sessionSeconds = 12 * 60 * 60;

/** Whether a token is the right one. It takes the same time whatever is wrong with it. */
export function isToken(token: string, said: string): boolean {
  return isSame(seal(token, 'token', token), seal(token, 'token', said));
}

/** A new session, as the value of a cookie. Only whoever has the token can make one; with another token it is none. */
export function newSession(token: string, now: number): string {
  const name = `${Math.floor(now / 1000) + sessionSeconds}.${randomBytes(16).toString('base64url')}`;
  return `${name}.${seal(token, 'session', name)}`;
}

/** The session of a cookie; `undefined` when it is none of ours or is over. */
export function readSession(token: string, cookie: string, now: number): Session | undefined {
  const [, name = '', end = '', signed = ''] = /^((\d{1,12})\.[\w-]{22})\.([\w-]{43})$/.exec(cookie) ?? [];
  if (name === '' || !isSame(seal(token, 'session', name), signed)) return undefined;
  return Number(end) * 1000 > now ? { form: seal(token, 'form', name) } : undefined;
}

/** Whether a form was made for this session. */
export function isOwnForm({ form }: Session, said: string): boolean {
  return isSame(form, said);
}

function seal(token: string, what: string, text: string): string {
  return createHmac('sha256', token).update(`${what}\0${text}`).digest('base64url');
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
