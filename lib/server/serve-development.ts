import { createRequire } from 'node:module';
import next from 'next';
import { developmentModule, leaveOutStaticPaths } from '#lib/next-contract/index.ts';
import { type AuthorProject, AuthorServer } from './author-delivery.ts';
import type { Door } from './doors.ts';
import type { Answer } from './held-response.ts';
import type { FindMoved } from './moved.ts';
import { listen } from './serve-site.ts';
import { createWebServer } from './web-server.ts';

/** Serves the project in `root` to its authors, as it is now. Resolves once it answers; port 0 takes any free one. */
export async function serveDevelopment(
  root: string,
  port: number,
  project: Omit<AuthorProject, 'notFoundPage'> & {
    readonly findMoved: FindMoved;
    /** The script that takes back the service worker of a finished build that was served at the same port. */
    readonly undoScript: string;
    readonly doors?: readonly Door[];
  },
): Promise<{ port: number }> {
  leaveOutStaticPaths(createRequire(import.meta.url)(developmentModule));
  const app = next({ dev: true, dir: root, hostname: 'localhost', port, quiet: true });
  await app.prepare();
  let answered = port;
  const author = new AuthorServer({
    ...project,
    notFoundPage: async () => (await fetch(`http://localhost:${answered}/_author/not-found`)).text(),
  });
  author.listenTo(console);
  const server = createWebServer(author.handle(app.getRequestHandler()), standIns, {
    delivery: author.delivery(),
    findMoved: project.findMoved,
    doors: project.doors ?? [],
    built: {
      find: ({ url }) =>
        url === '/sw.js' ? { answer: scriptAnswer(project.undoScript), isDressed: false } : undefined,
      hasCopy: () => false,
    },
  });
  answered = await listen(server, port);
  process.env.PORT = String(answered);
  return { port: answered };
}

function scriptAnswer(text: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: Buffer.from(text) };
}

const standIns = {
  error: 'ページを作れませんでした。',
  notFound: 'ページがありません。',
  tooLong: '住所とヘッダーが長すぎます。',
  unreadable: '届いた内容を読めません。',
  busy: 'ただいま混み合っています。',
};
