import type { Site } from '#lib/site/index.ts';

/** The title of each page that has one, by its address. */
export function pageTitles({ articles }: Site): ReadonlyMap<string, string> {
  return new Map(
    articles.map(({ article }) => [article.path, article.kind === 'faq' ? article.question : article.title]),
  );
}
