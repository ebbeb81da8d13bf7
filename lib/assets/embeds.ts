import type { Fact } from '#lib/facts/index.ts';
import type { DeadlineFact } from '#lib/konbini/index.ts';
import { canonicalUrl, deadlineFigures, type Site } from '#lib/site/index.ts';
import { bundleScripts, embedScripts } from './browser-scripts.ts';

/** Where the element for other sites can be downloaded. */
export const deadlineEmbedPath = '/embed/madoguchi-deadline.js';

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

/** The fact that the element counts by; without it there is no element. */
export function countedFact({ facts }: Pick<Site, 'facts'>): Fact | undefined {
  return facts.find(({ id }) => id === 'konbini.deadline');
}

function deadlineFactOf(site: Site, { id, checkedOn, reviewBy }: Fact): DeadlineFact {
  return { ...deadlineFigures(site.facts), checkedOn, reviewBy, address: canonicalUrl(`/facts/${id}`) };
}
