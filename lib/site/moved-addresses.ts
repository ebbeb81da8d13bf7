import { type Place, placeInYaml, placeOfField } from '#lib/content/index.ts';
import type { Content } from './read-content.ts';
import { movedPages } from './routes.ts';

/** An address at which a page was before, and where somebody says so. */
export interface FormerAddress {
  readonly from: string;
  /** The address of the page now. */
  readonly to: string;
  readonly file: string;
  /** Computed only for entries that have a fault: finding a place means reading the file again. */
  readonly place: () => Place;
}

/** Every former address that the published content names, also those that cannot be used. */
export function formerAddresses({ articles, ledger, topics, dataTexts }: Content): FormerAddress[] {
  const published = articles.filter(({ article }) => article.draft !== true);
  const ofArticles = published.flatMap(({ article, file, text }) =>
    article.movedFrom.map((from, index) => ({
      from,
      to: article.path,
      file,
      place: () => placeOfField(text, ['movedFrom', index]),
    })),
  );
  const ofFacts = ledger.facts.flatMap(({ id, movedFrom }) => {
    const { file = '', text = '', index = 0 } = ledger.locations.get(id) ?? {};
    return movedFrom.map((from, at) => ({
      from,
      to: `/facts/${id}`,
      file,
      place: () => placeInYaml(text, [index, 'movedFrom', at]),
    }));
  });
  const ofTopics = topics.flatMap(({ id, movedFrom }, index) =>
    movedFrom.map((from, at) => ({
      from,
      to: from.startsWith('/faq/') ? `/faq/${id}` : `/guides/${id}`,
      file: 'content/topics.yaml',
      place: () => placeInYaml(dataTexts.topics.text, [index, 'movedFrom', at]),
    })),
  );
  const ofCode = Object.entries(movedPages).map(([from, to]) => ({
    from,
    to,
    file: 'lib/site/routes.ts',
    place: () => ({ line: 1, column: 1 }),
  }));
  return [...ofArticles, ...ofFacts, ...ofTopics, ...ofCode];
}

// Where programs find a page: the same path below these, with a folder in place of its own.
const apiFolders: Readonly<Record<string, string>> = {
  guides: 'guides',
  faq: 'faqs',
  konbini: 'konbini',
  contact: 'channels',
  facts: 'facts',
};

/**
 * Where each former address leads now, for the server. A former address is never the address of a page, and it leads to
 * a page, so one redirect is always enough and none leads in a circle. What programs read of a page moves with it.
 */
export function movedAddresses(content: Content): ReadonlyMap<string, string> {
  const pages = formerAddresses(content).map(({ from, to }) => [from, to] as const);
  const copies = pages.flatMap(([from, to]) => {
    const [before, now] = [apiPath(from), apiPath(to)];
    if (before === undefined || now === undefined) return [];
    const inApi = ['/api', '/api/v1'].map((api) => [api + before, api + now] as const);
    return [[`${from}.md`, `${to}.md`] as const, ...inApi];
  });
  return new Map([...pages, ...copies]);
}

// Topics have no copies.
function apiPath(path: string): string | undefined {
  const [, kind = '', ...rest] = path.split('/');
  const parts = kind === 'guides' || kind === 'faq' ? 2 : 1;
  if (!Object.hasOwn(apiFolders, kind) || rest.length !== parts) return undefined;
  return `/${[apiFolders[kind], ...rest].join('/')}`;
}
