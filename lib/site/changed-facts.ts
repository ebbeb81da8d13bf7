import { readLedger } from '#lib/facts/index.ts';
import { git, readCommitted } from './git.ts';
import type { Site } from './site.ts';

/** Ids of the facts that are new or changed since the last commit. */
export async function changedFacts(root: string, site: Site): Promise<string[]> {
  const names = await git(root, ['ls-tree', '--name-only', 'HEAD', 'content/facts/']);
  const files = names.split('\n').filter((name) => name !== '');
  const before = await Promise.all(files.map(async (file) => ({ file, text: await readCommitted(root, file) })));
  const sources = { file: 'content/sources.yaml', text: await readCommitted(root, 'content/sources.yaml') };
  const { ledger } = readLedger(before, sources);
  const committed = new Map(ledger.facts.map((fact) => [fact.id, JSON.stringify(fact)]));
  return site.facts.filter((fact) => committed.get(fact.id) !== JSON.stringify(fact)).map(({ id }) => id);
}
