import type { Fact } from '#lib/facts/index.ts';
import { namedInFront } from './front-facts.ts';
import type { Article } from './read-content.ts';
import type { Site } from './site.ts';

/** A link to another page, as shown in lists. */
export interface PageLink {
  readonly path: string;
  readonly title: string;
  /** The kind of page, in readers' words. */
  readonly kind: string;
}

const kinds: Record<Article['kind'], string> = {
  guide: 'ガイド',
  faq: 'よくある質問',
  konbini: 'お店',
  channel: '窓口',
  outcome: 'お店で払う案内',
};

/** The kind of an article, in readers' words. */
export function kindOf({ kind }: Article): string {
  return kinds[kind];
}

/** The title of an article, as lists show it. */
export function titleOf(article: Article): string {
  return article.kind === 'faq' ? article.question : article.title;
}

/** List pages that can be linked like articles, with their titles. */
const lists: Readonly<Record<string, string>> = {
  '/guides': 'ガイド',
  '/konbini': 'お店で払う',
  '/faq': 'よくある質問',
  '/trouble': '困ったとき',
};

/** Links to the pages at these addresses. Unknown addresses are omitted (`npm run check` reports them). */
export function pageLinks({ articles }: Site, paths: readonly string[]): PageLink[] {
  return paths.flatMap((path) => {
    const list = lists[path];
    if (list !== undefined) return [{ path, title: list, kind: '一覧' }];
    const found = articles.find(({ article }) => article.path === path.split('#')[0]);
    return found === undefined ? [] : [{ path, title: titleOf(found.article), kind: kindOf(found.article) }];
  });
}

/** The facts of an article: those used in its text, and all it is based on. */
export function factsOf({ facts }: Site, article: Article): { inText: Fact[]; basis: Fact[] } {
  const inText = facts.filter(({ id }) => article.body.facts.some((use) => use.id === id));
  const named = new Set(namedInFront(article).map(({ id }) => id));
  return { inText, basis: facts.filter((fact) => named.has(fact.id) || inText.includes(fact)) };
}
