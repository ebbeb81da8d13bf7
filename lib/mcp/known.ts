import { z } from 'zod';
import { factModel, factPageModel, type flowModel } from '#lib/api/index.ts';
import type { outcomeOfFlow } from './models.ts';
import type { Reading } from './reading.ts';

type Fact = z.output<typeof factModel>;
type Source = z.output<typeof factPageModel>['sources'][number];
type Flow = z.output<typeof flowModel>;

const factOfPage = z.object({ ...factModel.shape, sources: factPageModel.shape.sources });

/** Facts of the ledger with their sources, each source once. An unknown id is left out. */
export async function factsNamed(
  ids: readonly string[],
  { answerAt }: Reading,
): Promise<{ readonly facts: Fact[]; readonly sources: Source[] }> {
  const pages = await Promise.all([...new Set(ids)].map((id) => answerAt(`/api/v1/facts/${id}`)));
  const read = pages.flatMap((page) => (page === undefined ? [] : [factOfPage.parse(page)]));
  return {
    facts: read.map(({ sources: _, ...fact }) => fact),
    sources: onlyOnce(read.flatMap(({ sources }) => sources)),
  };
}

/** Sources, each once. */
export function onlyOnce(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** What one should know of a fact before stating it; nothing for facts whose sources agree. */
export function doubtsIn(facts: readonly Fact[]) {
  return facts
    .filter(({ status }) => status !== 'agreed')
    .map(({ id, url, question, valueText, status, statusText }) => ({
      id,
      url,
      question,
      valueText,
      status,
      statusText,
    }));
}

/** An outcome of a flow, with its facts in full. */
export async function outcomeWithFacts(
  { facts: ids, parts: _, ...outcome }: Flow['outcomes'][number],
  reading: Reading,
): Promise<z.output<typeof outcomeOfFlow>> {
  return { ...outcome, ...(await factsNamed(ids, reading)) };
}
