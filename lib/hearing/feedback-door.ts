import { createHmac, randomBytes } from 'node:crypto';
import type { Store } from '#lib/feedback/index.ts';
import type { Answer, Door, Sent } from '#lib/server/index.ts';
import { json, problem } from './answers.ts';
import { formFields, type Kind, kindOf, type Refused, readFeedback, type Said } from './feedback-request.ts';
import { formAgain } from './form-again.ts';
import type { HeardPages } from './heard-pages.ts';
import { inTime } from './in-time.ts';

interface FeedbackParts {
  readonly store: Store;
  readonly pages: HeardPages;
  /** The page that gives a form back. */
  readonly template: string;
  readonly now?: () => number;
}

const minutes = 60_000;
// Many readers share the address of a mobile carrier.
const limits = [
  { what: 'vote', most: 60, within: 10 * minutes },
  { what: 'vote a day', most: 600, within: 24 * 60 * minutes },
] as const;

/** `POST /api/feedback`: 201 or, for plain forms, 303 back to the page, only after the row is on the disk. */
export function feedbackDoor({ store, pages, template, now = Date.now }: FeedbackParts): Door {
  const nameForm = plainForms(now);
  const take = async (sent: Sent, kind: Kind): Promise<Answer> => {
    const said = readFeedback(kind, sent.body);
    if ('status' in said) return unreadable(said);
    if (!pages.paths.has(said.page)) return unreadable({ status: 400, errors: ['そのページはありません。'] });
    try {
      return await inTime(keep(store, pages.version, sent.sender, said, kind === 'form' ? nameForm(sent, said) : {}));
    } catch {
      return unavailable;
    }
  };
  return {
    path: '/api/feedback',
    methods: ['POST'],
    mostBytes: 16 * 1024,
    answer: async (sent) => {
      const kind = kindOf(sent.headers['content-type']);
      if (kind === undefined || sent.headers['content-encoding'] !== undefined) return otherType;
      if (sent.headers['sec-fetch-site'] === 'cross-site') return fromElsewhere;
      const answer = await take(sent, kind);
      if (kind === 'json') return answer;
      const fields = formFields(sent.body);
      if (answer.status === 201) return thanks(fields.get('page') ?? '/', sent.headers.referer);
      return formAgain(template, answer, messageOf(answer), fields, (path) => pages.paths.has(path));
    },
  };
}

async function keep(
  store: Store,
  version: string,
  sender: string,
  { page, helpful, reason, word, comment, form }: Said,
  known: { readonly form?: string; readonly rememberFor?: number },
): Promise<Answer> {
  for (const limit of limits) {
    const wait = await store.run('takeTurn', { ...limit, sender });
    if (wait > 0) return tooMany(wait);
  }
  const lang = /^\/(en|ja-easy|zh-hans|vi)(?:\/|$)/.exec(page)?.[1] ?? 'ja';
  const { id } = await store.run('addVote', { page, lang, helpful, reason, word, comment, version, form, ...known });
  return json(201, { id });
}

/**
 * Names for forms that cannot name themselves, because a built page is the same for everybody: the same browser at the same
 * page within ten minutes changes its vote instead of adding one. The name is kept for those minutes.
 */
function plainForms(now: () => number) {
  const secret = randomBytes(32);
  const span = 10 * minutes;
  return ({ sender, headers }: Sent, { page, form }: Said) => {
    if (form !== undefined) return {};
    const parts = [Math.floor(now() / span), sender, headers['user-agent'] ?? '', page];
    return { form: createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url'), rememberFor: span };
  };
}

function thanks(page: string, referer = ''): Answer {
  // Without script the replies of the wizard stand in its address.
  const { pathname, search } = URL.canParse(referer) ? new URL(referer) : { pathname: page, search: '' };
  const query = pathname === page ? search : '';
  return { status: 303, headers: { location: `${page}${query}#feedback-thanks` }, body: Buffer.alloc(0) };
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
