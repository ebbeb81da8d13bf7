import type { Fact } from '#lib/facts/index.ts';
import { namedInFront } from './front-facts.ts';
import type { Article } from './read-content.ts';
import type { Site } from './site.ts';

/** Another page as a list of links shows it. */
export interface PageLink {
  readonly path: string;
  readonly title: string;
  /** What sort of page it is, in the reader's words. */
  readonly kind: string;
}

const kinds: Record<Article['kind'], string> = {
  guide: 'ガイド',
  faq: 'よくある質問',
  konbini: 'お店',
  channel: '窓口',
  outcome: 'お店で払う案内',
};

function titleOf(article: Article): string {
  return article.kind === 'faq' ? article.question : article.title;
}

/** The lists that help as an article does, by the names that they have of themselves. */
const lists: Readonly<Record<string, string>> = {
  '/guides': 'ガイド',
  '/konbini': 'お店で払う',
  '/faq': 'よくある質問',
  '/trouble': '困ったとき',
};

/** The pages at these addresses; addresses of neither an article nor a list are left out (`npm run check` reports dead ones). */
export function pageLinks({ articles }: Site, paths: readonly string[]): PageLink[] {
  return paths.flatMap((path) => {
    const list = lists[path];
    if (list !== undefined) return [{ path, title: list, kind: '一覧' }];
    const found = articles.find(({ article }) => article.path === path.split('#')[0]);
    return found === undefined ? [] : [{ path, title: titleOf(found.article), kind: kinds[found.article.kind] }];
  });
}

/** The facts of an article: those that stand in its text, and all that it rests on, whatever names them. */
export function factsOf({ facts }: Site, article: Article): { inText: Fact[]; basis: Fact[] } {
  const inText = facts.filter(({ id }) => article.body.facts.some((use) => use.id === id));
  const named = new Set(namedInFront(article).map(({ id }) => id));
  return { inText, basis: facts.filter((fact) => named.has(fact.id) || inText.includes(fact)) };
}
