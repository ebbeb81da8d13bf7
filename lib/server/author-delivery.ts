import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import { format } from 'node:util';
import { carriesFramework } from '#lib/next-contract/index.ts';
import { articlePage, failurePage, type UnreadArticle, withScript } from './author-pages.ts';
import { createLightener, type Delivery, isEmptyPage, isPage, wantsPage } from './delivery.ts';
import type { Answer } from './held-response.ts';
import { page } from './refusals.ts';
import type { Handler } from './web-server.ts';

/** The parts of the project that a development server needs. */
export interface AuthorProject {
  /** Checks the files that pages are made from. Returns their state: `<all other files>.<style sheets>`. */
  readonly look: () => string;
  /** The article at an address, if it exists and cannot be read. */
  readonly unread: (path: string) => UnreadArticle | undefined;
  /** The "not found" page, with the layout and the list of problems. */
  readonly notFoundPage: () => Promise<string>;
  /** The live-reload script. */
  readonly liveScript: string;
}

interface View {
  readonly state: string;
  /** Console errors during the answer. */
  readonly said: string[];
}

const scriptPath = '/_author/live.js';
const changesPath = '/_author/changes';
// A browser without news asks again.
const longestWait = 25_000;
const lookEvery = 300;

/** Serves the site to its authors: the readers' pages, with the reason of each failure and with live reload. */
export class AuthorServer {
  readonly #project: AuthorProject;
  readonly #views = new WeakMap<IncomingMessage, View>();
  readonly #answering = new AsyncLocalStorage<View>();
  readonly #lighten = createLightener();

  constructor(project: AuthorProject) {
    this.#project = project;
  }

  /** Records console errors while a view is answered, so that the page of a failure can show them. */
  listenTo(console: Pick<Console, 'error'>): void {
    const print = console.error.bind(console);
    console.error = (...said: unknown[]) => {
      this.#answering.getStore()?.said.push(format(...said));
      print(...said);
    };
  }

  /** A handler that answers requests for authors only and leaves the rest to Next. */
  handle(next: Handler): Handler {
    return async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === scriptPath) {
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.end(this.#project.liveScript);
      } else if (pathname === changesPath) {
        const state = await this.#changeFrom(searchParams.get('since') ?? '', () => request.socket.destroyed);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ state }));
      } else {
        const view: View = { state: this.#project.look(), said: [] };
        this.#views.set(request, view);
        await this.#answering
          .run(view, () => next(request, response))
          .catch((error: unknown) => {
            view.said.push(format(error));
            throw error;
          });
      }
    };
  }

  /** The delivery to authors: the browser stores no answer. */
  delivery(): Delivery {
    return {
      finish: async (said, request) => {
        const view = this.#views.get(request);
        if (view === undefined || !wantsPage(request)) return said;
        const shown = await this.#shown(said, request, view);
        if (!isPage(shown)) return shown;
        return { ...shown, body: Buffer.from(withScript(shown.body.toString('utf8'), scriptPath, view.state)) };
      },
      cacheControl: () => 'no-store',
    };
  }

  async #shown(said: Answer, { url = '/' }: IncomingMessage, { said: lines }: View): Promise<Answer> {
    if (said.status >= 500) return page(said.status, failurePage(lines));
    if (!isPage(said)) return said;
    if (said.status === 404) {
      const unread = this.#project.unread(decodeURIComponent(url.split('?', 1)[0] ?? ''));
      if (unread !== undefined) return page(200, articlePage(await this.#project.notFoundPage(), unread));
      if (isEmptyPage(said)) return page(404, await this.#project.notFoundPage());
    }
    return carriesFramework(said.body) ? this.#lighten(said) : said;
  }

  async #changeFrom(since: string, isGone: () => boolean): Promise<string> {
    const end = performance.now() + longestWait;
    for (;;) {
      const state = this.#project.look();
      // Next has its own file watcher, and needs time or answers with the old page.
      if (state !== since) await pause(100);
      if (state !== since || isGone() || performance.now() > end) return state;
      await pause(lookEvery);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
