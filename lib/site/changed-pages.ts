import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readChangeDates } from './change-dates.ts';
import { plainPages } from './routes.ts';
import type { Site } from './site.ts';

/** A page and the day its content last changed. */
export interface ChangedPage {
  readonly path: string;
  readonly changedOn: string;
}

/** Every indexable page with its change date: that of its file, or the latest of the articles it lists. */
export async function changedPages(root: string, site: Site): Promise<ChangedPage[]> {
  const changedOn = await readChangeDates(root);
  const latest = async (files: readonly string[]) => (await Promise.all(files.map(changedOn))).sort().at(-1) ?? '';
  const filesWhere = (belongs: (article: Site['articles'][number]['article']) => boolean) =>
    site.articles.filter(({ article }) => belongs(article)).map(({ file }) => file);

  const lists: Record<string, readonly string[]> = {
    '/': filesWhere(() => true),
    '/changes': filesWhere(() => true),
    '/guides': filesWhere(({ kind }) => kind === 'guide'),
    '/trouble': filesWhere(({ kind, body }) => kind === 'guide' && body.troubles.length > 0),
    '/contact': filesWhere(({ kind }) => kind === 'channel'),
    '/faq': filesWhere(({ kind }) => kind === 'faq'),
    '/konbini': filesWhere(({ kind }) => kind === 'konbini'),
  };
  for (const { id } of site.topics) {
    lists[`/guides/${id}`] = filesWhere((article) => 'topic' in article && article.topic === id);
    const questions = filesWhere((article) => article.kind === 'faq' && article.topic === id);
    if (questions.length > 0) lists[`/faq/${id}`] = questions;
  }
  for (const [path, files] of Object.entries(plainPages)) {
    if (await areThere(root, files)) lists[path] = [...files, ...(lists[path] ?? [])];
  }
  // An outcome is a step of the wizard, not a page to index.
  for (const { article, file } of site.articles) if (article.kind !== 'outcome') lists[article.path] = [file];
  const ledger = [...new Set(site.factFiles.values())];
  lists['/facts'] = [...(lists['/facts'] ?? []), ...ledger];
  for (const [id, file] of site.factFiles) lists[`/facts/${id}`] = [file];

  const pages = Object.entries(lists)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(async ([path, files]) => ({ path, changedOn: await latest(files) }));
  // A project may lack some of the plain pages, or have nothing to list on them.
  return (await Promise.all(pages)).filter(({ changedOn }) => changedOn !== '');
}

async function areThere(root: string, files: readonly string[]): Promise<boolean> {
  const found = await Promise.all(files.map((file) => stat(join(root, file)).catch(() => undefined)));
  return !found.includes(undefined);
}
