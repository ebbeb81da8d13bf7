import type { IncomingMessage } from 'node:http';
import {
  carriesFramework,
  emptyDocument,
  FrameworkChangeError,
  frameworkAddress,
  stripFramework,
} from '#lib/next-contract/index.ts';
import type { Answer } from './held-response.ts';
import { cacheControl } from './http-headers.ts';
import { page, type StandIns } from './refusals.ts';

/** How what Next said becomes what a browser gets. Headers and compression are the same for every delivery. */
export interface Delivery {
  readonly finish: (said: Answer, request: IncomingMessage) => Answer | Promise<Answer>;
  readonly cacheControl: (address: string, status: number) => string;
}

/** The delivery to readers: pages without framework scripts, and our error page in place of one that failed. */
export function publishedDelivery(pages: StandIns): Delivery {
  const strip = createStripper(pages);
  return {
    finish: (said, request) =>
      said.status >= 500 && wantsPage(request) ? page(said.status, pages.error) : strip(said),
    cacheControl,
  };
}

/** Whether whoever asks would show a page. */
export function wantsPage({ url = '/', headers }: IncomingMessage): boolean {
  if (url.startsWith('/api/') || url.startsWith(frameworkAddress)) return false;
  return /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
}

/** Whether an answer is a page. */
export function isPage({ headers }: Answer): boolean {
  return String(headers['content-type']).startsWith('text/html');
}

/** Whether Next left it to its scripts to say that a page is not there. */
export function isEmptyPage({ body }: Answer): boolean {
  return body.includes(emptyDocument);
}

// Prerendered pages are stripped in the build; pages rendered for a request are stripped here.
function createStripper({ notFound }: StandIns): (answer: Answer) => Answer {
  const lighten = createLightener();
  return (answer) => {
    const { status, headers, body } = answer;
    if (!isPage(answer) || !carriesFramework(body)) return answer;
    if (status === 404 && isEmptyPage(answer)) return page(status, notFound);
    // Next leaves the redirect of such a page to its scripts.
    return headers.location === undefined ? lighten(answer) : { ...answer, body: Buffer.alloc(0) };
  };
}

/** Takes framework scripts out of pages. A page that cannot be stripped is sent as it is; the log says so once. */
export function createLightener(): (answer: Answer) => Answer {
  let isReported = false;
  return (answer) => {
    try {
      return { ...answer, body: Buffer.from(stripFramework(answer.body.toString('utf8'))) };
    } catch (error) {
      if (!(error instanceof FrameworkChangeError)) throw error;
      if (!isReported) process.stderr.write(`${String(error)}\n`);
      isReported = true;
      return answer;
    }
  };
}
