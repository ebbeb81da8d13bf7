import { type Content, movedAddresses, plainAnchors, plainPages, unlistedPages } from '#lib/site/index.ts';
import { pagesOnRequest } from './replies-in-links.ts';

/** The anchors of every page by its address. */
export type PageAnchors = ReadonlyMap<string, ReadonlySet<string>>;

/** The addresses of a site as links are held against them. */
export interface Addresses {
  /** Every page that a link may name, with its anchors. */
  readonly pages: PageAnchors;
  /** The pages among them that readers do not get yet. */
  readonly drafts: ReadonlySet<string>;
  /** Where each former address leads now. */
  readonly moved: ReadonlyMap<string, string>;
  /** The former anchors of each page that has some, without `#`, each with the one that has its place; empty for the top. */
  readonly renamed: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Every address of the site, and every former one. */
export function addressesOf(content: Content): Addresses {
  return {
    pages: pageAnchors(content),
    drafts: new Set(content.articles.flatMap(({ article }) => (article.draft === true ? [article.path] : []))),
    moved: movedAddresses(content),
    renamed: new Map(
      content.articles.map(({ article: { path, movedAnchors } }) => [
        path,
        new Map(Object.entries(movedAnchors).map(([from, to]) => [from.slice(1), to.slice(1)])),
      ]),
    ),
  };
}

function pageAnchors({ articles, topics, ledger, unread }: Content): PageAnchors {
  const pages = new Map<string, Set<string>>(
    [...Object.keys(plainPages), ...unlistedPages, ...pagesOnRequest].map((path) => [
      path,
      new Set(plainAnchors[path]),
    ]),
  );
  const hasQuestions = (topic: string) =>
    [...articles.map(({ article }) => article.path), ...unread].some((path) => path.startsWith(`/faq/${topic}/`));
  for (const { id } of topics) {
    pages.set(`/guides/${id}`, new Set());
    if (hasQuestions(id)) pages.set(`/faq/${id}`, new Set());
  }
  for (const { id } of ledger.facts) pages.set(`/facts/${id}`, new Set());
  for (const { article } of articles) pages.set(article.path, new Set(article.body.anchors));
  return pages;
}

/** The address that a former one, or one with a former anchor, has now; `undefined` for any other. */
export function currentAddress(address: string, { pages, moved, renamed }: Addresses): string | undefined {
  const [path = '', anchor] = address.split('#');
  const page = pages.has(path) ? path : moved.get(path);
  if (page === undefined) return undefined;
  const kept = anchor !== undefined && pages.get(page)?.has(anchor) ? anchor : undefined;
  const found = kept ?? renamed.get(page)?.get(anchor ?? '');
  if (page === path && (found === undefined || found === anchor)) return undefined;
  return found === undefined || found === '' ? page : `${page}#${found}`;
}
