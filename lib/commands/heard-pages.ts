import { pickerFlow } from '#lib/channels/index.ts';
import { diagramOf, type Flow } from '#lib/flows/index.ts';
import type { HeardPages } from '#lib/hearing/index.ts';
import { payWays } from '#lib/site/index.ts';

type Kind = 'guides' | 'faqs' | 'konbini' | 'channels' | 'outcomes';
type Listed = Readonly<Record<Kind, readonly { readonly path: string }[]>>;

/** What readers can be heard of on a site: the pages at whose end they are asked whether they helped, and its flows. */
export function heardPages(site: Listed, version: string): HeardPages {
  const articles = [site.guides, site.faqs, site.konbini, site.channels, site.outcomes].flat();
  return {
    version,
    paths: new Set([...articles.map(({ path }) => path), '/contact/find/result']),
    flows: new Map([
      ['pay', waysOf(payWays)],
      // The result can be asked for at each question.
      ['contact', waysOf(pickerFlow, 'result')],
    ]),
  };
}

function waysOf(flow: Flow, always?: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { nodes, edges } = diagramOf(flow);
  return new Map(
    nodes.map(({ id, kind }) => {
      const next = edges.filter(({ from, isPart }) => from === id && !isPart).map(({ to }) => to);
      return [id, new Set(kind === 'question' && always !== undefined ? [...next, always] : next)];
    }),
  );
}
