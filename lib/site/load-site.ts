import { type AuthorProblem, formatProblem } from '#lib/content/index.ts';
import type { Ledger } from '#lib/facts/index.ts';
import { authorSite } from './author-site.ts';
import { type ChangedPage, changedPages } from './changed-pages.ts';
import { type Change, readChanges } from './changes.ts';
import { takeOver } from './handed-over.ts';
import { keptUnlessRejected } from './kept.ts';
import { type Outline, outlineOf } from './outline.ts';
import { pagesByTopic } from './pages-by-topic.ts';
import type { Content } from './read-content.ts';
import { readProjectLedger } from './read-ledger.ts';
import { publishedSite, readSite, type Site } from './site.ts';

/** Stops a build that would publish broken content; the message lists every problem. */
export class ContentError extends Error {
  constructor(problems: readonly AuthorProblem[]) {
    super(`直すところが ${problems.length} 件あります。\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
  }
}

const built = keptUnlessRejected(async () => {
  const content = await takeOver<Content>('content');
  return content === undefined ? readSite(process.cwd()) : publishedSite(content);
});
const inDevelopment = authorSite(process.cwd());

/**
 * The site of the project in the current folder, from what the build command has handed over, or else from its files. It
 * is read once, and stops a build on problems. In development it is the
 * site of its authors, and problems are left for the page to show.
 */
export async function loadSite(): Promise<Site> {
  if (process.env.NODE_ENV === 'development') return inDevelopment();
  const site = await built();
  if (site.problems.length > 0) throw new ContentError(site.problems);
  return site;
}

/** What changed in the content of the project in the current folder. */
export const loadChanges = keptUnlessRejected(
  async () => (await takeOver<Change[]>('changes')) ?? readChanges(process.cwd(), await loadSite()),
);

/** What the ledger says, without where it is written. */
type SaidLedger = Pick<Ledger, 'facts' | 'sources'>;

const builtLedger = keptUnlessRejected(async () => (await takeOver<SaidLedger>('ledger')) ?? readWholeLedger());
const builtOutline = keptUnlessRejected(
  async () => (await takeOver<Outline>('outline')) ?? outlineOf(await loadSite()),
);

/** The outline of the site of the project in the current folder. */
export async function loadOutline(): Promise<Outline> {
  return process.env.NODE_ENV === 'development' ? outlineOf(await inDevelopment()) : builtOutline();
}

/** The pages to index of the project in the current folder. */
export const loadChangedPages = keptUnlessRejected(
  async () => (await takeOver<ChangedPage[]>('changed-pages')) ?? changedPages(process.cwd(), await loadSite()),
);

/** The addresses of what belongs to each topic. */
export const loadPagesByTopic = keptUnlessRejected(
  async () => (await takeOver<ReturnType<typeof pagesByTopic>>('pages-by-topic')) ?? pagesByTopic(await loadSite()),
);

/**
 * The facts and their sources alone, for what tells of nothing else: the whole site takes seconds to read, its ledger a
 * fraction of one. What is wrong elsewhere in the content does not stop it.
 */
export async function loadLedger(): Promise<SaidLedger> {
  if (process.env.NODE_ENV === 'development') return (await inDevelopment()).content.ledger;
  return builtLedger();
}

async function readWholeLedger(): Promise<Ledger> {
  const { ledger, problems } = await readProjectLedger(process.cwd());
  if (problems.length > 0) throw new ContentError(problems);
  return ledger;
}
