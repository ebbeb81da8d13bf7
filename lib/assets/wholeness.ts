import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '#lib/facts/index.ts';
import { prerenderedFolder } from '#lib/next-contract/index.ts';
import type { SearchIndex } from '#lib/search/index.ts';
import { loadLedger, loadOutline, type Outline } from '#lib/site/index.ts';
import { builtFiles } from './built-files.ts';
import { searchIndex } from './search-index.ts';

/** The parts of a site that serves, each with whether it works now. */
interface Wholeness {
  readonly pages: boolean;
  readonly search: boolean;
  readonly ledger: boolean;
}

/** Where what readers are served comes from. */
interface Sources {
  readonly root: string;
  readonly outline: () => Promise<Pick<Outline, 'guides' | 'konbini' | 'channels' | 'faqs'>>;
  readonly index: () => Promise<Pick<SearchIndex, 'search'>>;
  readonly ledger: () => Promise<Pick<Ledger, 'facts'>>;
}

const ours: Sources = { root: process.cwd(), outline: loadOutline, index: searchIndex, ledger: loadLedger };

/** Tries each part of a site: it is looked at or used, not taken for granted. */
export async function wholeness(sources: Sources = ours): Promise<Wholeness> {
  const works = (check: (from: Sources) => Promise<boolean>) => check(sources).catch(() => false);
  const [pages, search, ledger] = await Promise.all([arePagesThere, isSearchWhole, isLedgerWhole].map(works));
  return { pages: pages === true, search: search === true, ledger: ledger === true };
}

/** Whether the build has a page for every article. */
async function arePagesThere({ root, outline }: Sources): Promise<boolean> {
  const { guides, konbini, channels, faqs } = await outline();
  const paths = ['/index', ...[...guides, ...konbini, ...channels, ...faqs].map(({ path }) => path)];
  const folder = prerenderedFolder(root);
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, `${path}.html`))).size));
  return sizes.every((size) => size > 0);
}

/** Whether the server finds something, and the data for browsers is what was built. Its name says what it must hold. */
async function isSearchWhole({ root, outline, index }: Sources): Promise<boolean> {
  const files = await builtFiles(root);
  const sum = createHash('sha256')
    .update(await files.textOf('search'))
    .digest('hex');
  const [, named] = /-([0-9a-f]+)\.json$/.exec(files.fileNameOf('search')) ?? [];
  const [guide] = (await outline()).guides;
  const { total } = (await index()).search(guide?.title ?? '', { limit: 1 });
  return named !== undefined && sum.startsWith(named) && total > 0;
}

async function isLedgerWhole({ ledger }: Sources): Promise<boolean> {
  return (await ledger()).facts.length > 0;
}
