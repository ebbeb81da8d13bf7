import type { z } from 'zod';
import { copyPath } from '#lib/copies/index.ts';
import { type Fact, formatValue, publicFact, type Source, statuses, weightOf } from '#lib/facts/index.ts';
import { pageLinks, type Site } from '#lib/site/index.ts';
import type { Link } from './link.ts';
import type { factListModel, factModel, factPageModel, sourceModel } from './models.ts';

/** A fact as programs get it: without what only authors, the search and the redirects use. */
export function factView(fact: Fact, link: Link): z.output<typeof factModel> {
  const { id, question, type, status, reading, claims, check, checkedOn, reviewBy, covers, conflicts, seeAlso } = fact;
  return {
    id,
    url: link(`/facts/${id}`),
    question,
    type,
    ...('unit' in fact && { unit: fact.unit }),
    ...('options' in fact && { options: fact.options }),
    ...('safer' in fact && fact.safer !== undefined && { safer: fact.safer }),
    status,
    statusText: statuses[status],
    value: reading.value,
    valueText: formatValue(fact),
    reading,
    claims: claims.map(({ source, value, says }) => ({
      source,
      ...(value !== undefined && { value, valueText: formatValue(fact, value) }),
      ...(says !== undefined && { says }),
    })),
    check,
    checkedOn,
    reviewBy,
    covers,
    conflicts,
    seeAlso,
    ...(fact.unused !== undefined && { unused: fact.unused }),
  };
}

/** The sources that facts name. */
export function sourcesOf({ sources }: Site, facts: readonly Fact[]): z.output<typeof sourceModel>[] {
  const named = new Set(facts.flatMap(({ claims }) => claims.map(({ source }) => source)));
  return sources.filter(({ id }) => named.has(id)).map(sourceView);
}

/** A fact with its sources and the pages that use it. */
export function factPage(site: Site, fact: Fact, markdown: string, link: Link): z.output<typeof factPageModel> {
  const path = `/facts/${fact.id}`;
  return {
    ...factView(fact, link),
    sources: sourcesOf(site, [fact]),
    usedBy: linksTo(site, site.usesOf(fact.id), link),
    markdownUrl: link(copyPath(path)),
    markdown,
  };
}

/** The whole ledger. */
export function factList({ facts, sources }: Site, link: Link): z.output<typeof factListModel> {
  return { facts: facts.map((fact) => factView(fact, link)), sources: sources.map(sourceView) };
}

/** The whole ledger as it was published before there were versions, at `/api/facts`. */
export function formerFactList({ facts, sources }: Site) {
  return { facts: facts.map(publicFact), sources: sources.map(sourceView) };
}

/** A fact as it was published before there were versions. */
export function formerFact(site: Site, fact: Fact) {
  return { ...publicFact(fact), sources: sourcesOf(site, [fact]) };
}

/** Links to other pages. */
export function linksTo(site: Site, paths: readonly string[], link: Link) {
  return pageLinks(site, paths).map(({ path, title, kind }) => ({ url: link(path), title, kind }));
}

function sourceView(source: Source): z.output<typeof sourceModel> {
  return { ...source, weight: weightOf(source) };
}
