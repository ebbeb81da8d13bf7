import type { DeadlineFact } from '#lib/konbini/index.ts';
import { canonicalUrl, paymentFigures, type Site } from '#lib/site/index.ts';
import { bundleScripts, embedScripts } from './browser-scripts.ts';

/** Where the element for other sites can be downloaded. */
export const deadlineEmbedPath = '/embed/madoguchi-deadline.js';

/** The scripts that other sites may host, by their address. Each holds its facts, so it asks nobody for anything. */
export async function embeds(site: Site, sources = process.cwd()): Promise<ReadonlyMap<string, string>> {
  const [script] = await bundleScripts(sources, embedScripts);
  if (script === undefined) throw new Error('The element for other sites was not bundled.');
  return new Map([
    [deadlineEmbedPath, `{const deadlineFact=${JSON.stringify(deadlineFactOf(site))};${script.body}}\n`],
  ]);
}

function deadlineFactOf(site: Site): DeadlineFact {
  const fact = site.facts.find(({ id }) => id === 'konbini.deadline');
  if (fact === undefined) throw new Error('The fact konbini.deadline is missing.');
  const { checkedOn, reviewBy } = fact;
  const { safeDays, longestDays } = paymentFigures(site).deadline;
  return { safeDays, longestDays, checkedOn, reviewBy, address: canonicalUrl(`/facts/${fact.id}`) };
}
