import { randomBytes } from 'node:crypto';
import { failureLog, inTime, pageLanguage, type Store } from '#lib/feedback/index.ts';
import { type Answer, type Door, isFromElsewhere, type Sent } from '#lib/server/index.ts';
import { json, problem } from './answers.ts';
import { formFields, isFormName, kindOf, type Refused, readFeedback, type Said } from './feedback-request.ts';
import { formAgain } from './form-again.ts';
import type { HeardPages } from './heard-pages.ts';

interface FeedbackParts {
  readonly store: Store;
  readonly findPages: () => Promise<Pick<HeardPages, 'paths' | 'version'>>;
  /** The page that gives a form back. */
  readonly findTemplate: () => Promise<string>;
  /** Tells why the store failed. */
  readonly tell?: (error: unknown) => void;
}

const address = '/api/feedback';
const minutes = 60_000;
// Many readers share the address of a mobile carrier.
const limits = [
  { what: 'vote', most: 60, within: 10 * minutes },
  { what: 'vote a day', most: 600, within: 24 * 60 * minutes },
] as const;

/** `POST /api/feedback`: 201 or, for plain forms, 303 back to the page, only after the row is on the disk. */
export function feedbackDoor({ store, findPages, findTemplate, tell = failureLog(address) }: FeedbackParts): Door {
  const take = async ({ sender }: Sent, said: Said | Refused, named: NamedForm = {}): Promise<Answer> => {
    if ('status' in said) return unreadable(said);
    const { paths, version } = await findPages();
    if (!paths.has(said.page)) return unreadable({ status: 400, errors: ['そのページはありません。'] });
    try {
      return await inTime(keep(store, version, sender, said, named));
    } catch (error) {
      tell(error);
      return unavailable;
    }
  };
  const takeForm = async (sent: Sent): Promise<Answer> => {
    const fields = formFields(sent.body);
    const named = nameForm(sent, fields);
    const answer = await take(sent, readFeedback('form', sent.body), named);
    if (answer.status === 201) return thanks(fields.get('page') ?? '/', named.form, sent.headers.referer);
    const { paths } = await findPages();
    const given = new Map([...fields, ['form', named.form] as const]);
    return formAgain(await findTemplate(), answer, messageOf(answer), given, (path) => paths.has(path));
  };
  return {
    path: address,
    methods: ['POST'],
    mostBytes: 16 * 1024,
    answer: async (sent) => {
      const kind = kindOf(sent.headers['content-type']);
      if (kind === undefined || sent.headers['content-encoding'] !== undefined) return otherType;
      if (isFromElsewhere(sent)) return fromElsewhere;
      return kind === 'json' ? take(sent, readFeedback('json', sent.body)) : takeForm(sent);
    },
  };
}

/** What tells a plain form from others. */
interface NamedForm {
  readonly form?: string;
  readonly rememberFor?: number;
  readonly press?: string;
}

async function keep(
  store: Store,
  version: string,
  sender: string,
  { page, helpful, reason, word, comment, form }: Said,
  named: NamedForm,
): Promise<Answer> {
  for (const limit of limits) {
    const wait = await store.run('takeTurn', { ...limit, sender });
    if (wait > 0) return tooMany(wait);
  }
  const vote = { page, lang: pageLanguage(page), helpful, reason, word, comment, version, form };
  const { id } = await store.run('addVote', { ...vote, ...named });
  return json(201, { id });
}

/** The parameter in which the address after a vote carries the name of its form. */
const nameInAddress = 'voted';

/**
 * Names a plain form. A built page is the same for everybody, so the first press brings no name and gets a new one. The page
 * that it goes back to has the name in its address, and the browser tells that address with the next press, which so changes
 * the vote. Two presses without a name are the same only if everything about them is, within seconds.
 */
function nameForm({ sender, headers }: Sent, fields: ReadonlyMap<string, string>) {
  const page = fields.get('page') ?? '';
  const known = [fields.get('form'), addressBefore(headers.referer, page).get(nameInAddress)].find(isFormName);
  if (known !== undefined) return { form: known, rememberFor };
  const press = [sender, headers['user-agent'], headers['accept-language'], ...[...fields].flat()];
  return { form: randomBytes(16).toString('base64url'), rememberFor, press: JSON.stringify(press) };
}

/** An address that somebody else opens later changes nothing of the vote. */
const rememberFor = 10 * minutes;

function thanks(page: string, name: string, referer: string | undefined): Answer {
  // Without script the replies of the wizard stand in its address.
  const query = addressBefore(referer, page);
  query.set(nameInAddress, name);
  return { status: 303, headers: { location: `${page}?${query}#feedback-thanks` }, body: Buffer.alloc(0) };
}

/** What the address from which a form of a page was sent has after its path; nothing if that was another page. */
function addressBefore(referer = '', page: string): URLSearchParams {
  if (!URL.canParse(referer)) return new URLSearchParams();
  const { pathname, searchParams } = new URL(referer);
  return pathname === page ? searchParams : new URLSearchParams();
}

function unreadable({ status, errors }: Refused): Answer {
  return problem(status, '届いた内容を受け取れません', errors.join(' '), { errors });
}

function tooMany(seconds: number): Answer {
  const detail = `同じ回線から続けて届いています。${Math.ceil(seconds / 60)}分ほどたってから、もう一度送ってください。`;
  return problem(429, '続けて送れる数を超えました', detail, { retryAfter: seconds });
}

function messageOf({ body }: Answer): string {
  const { title, detail } = JSON.parse(body.toString('utf8')) as { title: string; detail: string };
  return `${title}。${detail}`;
}

const unavailable = problem(
  503,
  'いまは受け取れません',
  '書いたものはそのまま残っています。少したってから、もう一度送ってください。',
  { retryAfter: 30 },
);
const otherType = problem(
  415,
  'その形では受け取れません',
  'application/json か application/x-www-form-urlencoded で、圧縮せずに送ってください。',
);
const fromElsewhere = problem(400, '届いた内容を受け取れません', 'このサイトのページから送ってください。');
