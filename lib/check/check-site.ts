import { type AuthorProblem, sortProblems } from '#lib/content/index.ts';
import { dayInJapan } from '#lib/ja/index.ts';
import { loadSite, outsideRequests, type Progress, readSite, type Site } from '#lib/site/index.ts';
import { addressesOf } from './addresses.ts';
import { checkAsked } from './asked.ts';
import { checkDays, checkFuture } from './days.ts';
import { checkDrawings } from './drawings.ts';
import { checkFactUse } from './facts.ts';
import { checkFlows } from './flows.ts';
import { checkReferences } from './links.ts';
import { checkMoved } from './moved.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkPublicLines } from './public-lines.ts';
import { checkPublished } from './published.ts';
import { checkThemes } from './themes.ts';
import { checkWords } from './words.ts';

/** All problems of a site, sorted by file, then by place. */
async function checkSite(root: string, { content }: Pick<Site, 'content'>, today: string): Promise<AuthorProblem[]> {
  const addresses = addressesOf(content);
  return sortProblems([
    ...content.problems,
    ...(await checkReferences(root, content, addresses)),
    ...checkMoved(content, addresses),
    ...checkPublicLines(content),
    ...checkPublished(content, addresses),
    ...checkThemes(content),
    ...checkFactUse(content),
    ...checkAsked(content),
    ...checkDrawings(content),
    ...checkFlows(content),
    ...checkDays(content),
    ...checkFuture(content, today),
    ...(await checkPlaceholders(root)),
    ...checkWords(content),
  ]);
}

/** Reads the project below `root` and checks it on the day `today`, as in `2026-11-21`. */
export async function checkProject(
  root: string,
  progress?: Progress,
  today = dayInJapan(new Date()),
): Promise<{ readonly site: Site; readonly problems: readonly AuthorProblem[] }> {
  const site = await readSite(root, progress);
  return { site, problems: await checkSite(root, site, today) };
}

const checked = new WeakMap<Site, Promise<readonly AuthorProblem[]>>();

/** The problems of the site in development; an unchanged site is checked once. */
export async function currentProblems(today = dayInJapan(new Date())): Promise<readonly AuthorProblem[]> {
  const site = await loadSite();
  const problems = checked.get(site) ?? outsideRequests(() => checkSite(process.cwd(), site, today));
  checked.set(site, problems);
  return problems;
}
