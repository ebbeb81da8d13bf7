import type { Fact } from '#lib/facts/index.ts';
import type { DeadlineFact } from '#lib/konbini/index.ts';
import { canonicalUrl, countedFact, deadlineFigures, type Site } from '#lib/site/index.ts';
import { deadlineEmbedPath } from '#lib/words/index.ts';
import { bundleScripts, embedScripts } from './browser-scripts.ts';

/**
 * The scripts that other sites may host, by their address. Each holds its facts, so it asks nobody for anything. A site
 * without the fact on the deadline has none.
 */
export async function embeds(site: Site, sources = process.cwd()): Promise<ReadonlyMap<string, string>> {
  const fact = countedFact(site);
  if (fact === undefined) return new Map();
  const [script] = await bundleScripts(sources, embedScripts);
  if (script === undefined) throw new Error('The element for other sites was not bundled.');
  return new Map([
    [deadlineEmbedPath, `{const deadlineFact=${JSON.stringify(deadlineFactOf(site, fact))};${script.body}}\n`],
  ]);
}

function deadlineFactOf(site: Site, { id, checkedOn, reviewBy }: Fact): DeadlineFact {
  return { ...deadlineFigures(site.facts), checkedOn, reviewBy, address: canonicalUrl(`/facts/${id}`) };
}
