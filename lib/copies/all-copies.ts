import { canonicalUrl, type Site } from '#lib/site/index.ts';
import { copyPath } from './blocks.ts';
import { composerCopy } from './composer-copy.ts';
import { flowsCopy } from './flows-copy.ts';
import { listCopies } from './list-copies.ts';
import { llmsText } from './llms-text.ts';
import { articleCopy, factCopy, outcomeCopy, pageArticles } from './markdown.ts';
import { plainCopies } from './plain-copies.ts';

/** Every Markdown copy of the site that hangs on its content alone, by its address. The first page is the guide for assistants. */
export function markdownCopies(site: Site): ReadonlyMap<string, string> {
  return new Map([
    ...pageArticles(site).map((article) => [copyPath(article.path), articleCopy(site, article)] as const),
    ...site.outcomes.map((outcome) => [copyPath(outcome.path), outcomeCopy(site, outcome)] as const),
    ...site.facts.map((fact) => [copyPath(`/facts/${fact.id}`), factCopy(site, fact)] as const),
    ...listCopies(site),
    ...plainCopies(site),
    ...composerCopy(site),
    ...flowsCopy(site),
    [copyPath('/'), llmsText(site, (canonicalUrl('/') ?? '/').slice(0, -1))] as const,
  ]);
}
