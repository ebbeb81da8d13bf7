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
import { isForProgram } from './programs.ts';
import { page, type StandIns } from './refusals.ts';

/** Turns Next's answer into the browser's. Headers and compression are the same for every delivery. */
export interface Delivery {
  readonly finish: (said: Answer, request: IncomingMessage) => Answer | Promise<Answer>;
  readonly cacheControl: (address: string, status: number) => string;
}

/** The delivery to readers: pages without framework scripts, and our error page if a page failed. */
export function publishedDelivery(pages: StandIns): Delivery {
  const strip = createStripper(pages);
  return {
    finish: (said, request) =>
      said.status >= 500 && wantsPage(request) ? page(said.status, pages.error) : strip(said),
    cacheControl,
  };
}

/** Whether the client can show a page. */
export function wantsPage({ url = '/', headers }: IncomingMessage): boolean {
  if (isForProgram(url) || url.startsWith(frameworkAddress)) return false;
  return /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
}

/** Whether an answer is a page. */
export function isPage({ headers }: Answer): boolean {
  return String(headers['content-type']).startsWith('text/html');
}

/** Whether Next left the "not found" page to its scripts. */
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

/** Removes framework scripts from pages. A page that cannot be stripped is sent unchanged; the log says so once. */
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
