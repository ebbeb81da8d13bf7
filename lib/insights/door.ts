import { z } from 'zod';
import { failureLog, inTime, type Store } from '#lib/feedback/index.ts';
import { type Answer, type Door, type Drawing, isFromElsewhere, type Sent } from '#lib/server/index.ts';
import { type Insights, readInsights, type SignInNotice } from './pages.ts';
import { isOwnForm, isToken, newSession, readSession, type Session, sessionSeconds } from './session.ts';
import { addressOf, home, readWanted } from './wanted.ts';

/** What the pages for the operator need. */
export interface InsightsParts {
  readonly store: Store;
  /** The operator's token, of at least 32 characters. It also signs the sessions, so a new one ends them all. */
  readonly token: string;
  /** Whether readers reach this site by https. */
  readonly isHttps?: boolean | undefined;
  readonly now?: (() => number) | undefined;
  /** Tells why the store failed. */
  readonly tell?: ((error: unknown) => void) | undefined;
}

type Telling = InsightsParts & { readonly tell: (error: unknown) => void };

const cookieName = 'insights';
const minute = 60_000;
/** Attempts to sign in, right ones too, from one network. */
const attempts = { what: 'sign-in', most: 10, within: 15 * minute } as const;

/**
 * `/insights` and all below it. The door signs in, takes forms, and asks the store; the page itself is drawn by Next from what
 * the door hands over, so that nothing but a signed-in request ever brings Next anything to draw.
 */
export function insightsDoor(given: InsightsParts): Door {
  const { now = Date.now, tell = failureLog(home) } = given;
  const parts: Telling = { ...given, tell };
  return {
    path: home,
    isWholeBranch: true,
    methods: ['GET', 'HEAD', 'POST'],
    mostBytes: 16 * 1024,
    answer: async (sent) => {
      const session = readSession(parts.token, cookieOf(sent), now());
      const answer =
        sent.method === 'POST' ? await takeForm(parts, sent, session, now) : await show(parts, sent, session, now);
      return { ...answer, headers: { ...answer.headers, 'x-robots-tag': 'noindex, nofollow' } };
    },
  };
}

async function show(
  { store, tell }: Telling,
  { url }: Sent,
  session: Session | undefined,
  now: () => number,
): Promise<Answer | Drawing> {
  const wanted = readWanted(url);
  if (session === undefined) {
    if (new URL(url, 'http://localhost').pathname !== home) return goTo(home);
    return draw({ at: 'sign-in', notice: noticeOf(url) });
  }
  // Next has no page for another address either, and says so.
  if (wanted === undefined) return draw(undefined);
  try {
    return draw(await inTime(readInsights(store, session.form, wanted, now()), patience));
  } catch (error) {
    tell(error);
    return { ...draw({ at: 'unavailable', form: session.form }), status: 503 };
  }
}

async function takeForm(parts: Telling, sent: Sent, session: Session | undefined, now: () => number): Promise<Answer> {
  const path = new URL(sent.url, 'http://localhost').pathname;
  const fields = fieldsOf(sent);
  if (fields === undefined || isFromElsewhere(sent)) return refused;
  if (path === `${home}/sign-in`) return signIn(parts, sent, fields, now());
  if (session === undefined) return goTo(home);
  if (!isOwnForm(session, fields.get('form') ?? '')) return refused;
  if (path === `${home}/sign-out`) return goTo(home, cookie(parts, sent, '', 0));
  if (path === addressOf('comments')) return mark(parts, fields);
  return refused;
}

async function signIn(parts: Telling, sent: Sent, fields: ReadonlyMap<string, string>, now: number): Promise<Answer> {
  const turn = parts.store.run('takeTurn', { ...attempts, sender: sent.sender });
  const wait = await inTime(turn, patience).catch(parts.tell);
  // Without the store nobody counts the attempts, so nobody gets in.
  if (wait === undefined) return goTo(`${home}?notice=unavailable`);
  if (wait > 0) return goTo(`${home}?notice=wait`);
  if (!isToken(parts.token, fields.get('token') ?? '')) return goTo(`${home}?notice=wrong`);
  return goTo(home, cookie(parts, sent, newSession(parts.token, now), sessionSeconds));
}

const markSchema = z.object({
  id: z.string().min(1).max(64),
  note: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(1000)),
  done: z.enum(['yes', 'no']).default('no'),
  back: z
    .string()
    .regex(/^\/insights\/comments(?:\?[\w=&.%/-]{0,300})?$/)
    .catch(addressOf('comments')),
});

/** Notes what the operator says of a comment, and goes back to the list. */
async function mark({ store, tell }: Telling, fields: ReadonlyMap<string, string>): Promise<Answer> {
  const said = markSchema.safeParse(Object.fromEntries(fields));
  if (!said.success) return refused;
  const { id, note, done, back } = said.data;
  const isKnown = await inTime(store.run('markComment', { id, note, isDone: done === 'yes' }), patience).catch(tell);
  if (isKnown === undefined)
    return { status: 503, headers: plain, body: Buffer.from('いまは書けません。戻って、もう一度送ってください。') };
  return goTo(back);
}

function noticeOf(url: string): SignInNotice | undefined {
  const said = new URL(url, 'http://localhost').searchParams.get('notice');
  return (['wrong', 'wait', 'unavailable'] as const).find((notice) => notice === said);
}

function fieldsOf({ headers, body }: Sent): ReadonlyMap<string, string> | undefined {
  const [type] = (headers['content-type'] ?? '').toLowerCase().split(';', 1);
  if (type?.trim() !== 'application/x-www-form-urlencoded') return undefined;
  return new Map(new URLSearchParams(body.toString('utf8')));
}

function cookieOf({ headers }: Sent): string {
  const named = (headers.cookie ?? '').split(';').map((each) => each.trim());
  return named.find((each) => each.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
}

function cookie({ isHttps = false }: InsightsParts, { headers }: Sent, value: string, seconds: number): string {
  // Whoever writes this header falsely only keeps a cookie of their own off plain connections.
  const isSecure = isHttps || headers['x-forwarded-proto'] === 'https';
  const limits = `Path=${home}; Max-Age=${seconds}; HttpOnly; SameSite=Strict`;
  return `${cookieName}=${value}; ${limits}${isSecure ? '; Secure' : ''}`;
}

function goTo(location: string, setCookie?: string): Answer {
  const headers = { location, ...(setCookie !== undefined && { 'set-cookie': setCookie }) };
  return { status: 303, headers, body: Buffer.alloc(0) };
}

function draw(handed: Insights | undefined): Drawing {
  return { handed, headers: {} };
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };
const refused: Answer = {
  status: 400,
  headers: plain,
  body: Buffer.from('この画面からは受け取れません。/insights を開き直して、もう一度送ってください。'),
};

/** How long, in milliseconds, the operator waits for the store. */
const patience = 10_000;
