import type { Topic } from '#lib/guides/index.ts';
import { titleOf } from './page-links.ts';
import type { Article } from './read-content.ts';
import type { Site } from './site.ts';

/** A page of an article. */
interface OutlinedPage {
  readonly path: string;
  readonly title: string;
}

/**
 * What every search and every look at the site's health asks of it. A server keeps this in place of the whole site, which
 * takes a hundred times the memory.
 */
export interface Outline {
  readonly topics: readonly Topic[];
  readonly guides: readonly OutlinedPage[];
  readonly konbini: readonly OutlinedPage[];
  readonly channels: readonly OutlinedPage[];
  readonly faqs: readonly OutlinedPage[];
  readonly facts: number;
}

/** The outline of a site. */
export function outlineOf({ topics, guides, konbini, channels, faqs, facts }: Site): Outline {
  const pages = (articles: readonly Article[]) =>
    articles.map((article) => ({ path: article.path, title: titleOf(article) }));
  return {
    topics,
    guides: pages(guides),
    konbini: pages(konbini),
    channels: pages(channels),
    faqs: pages(faqs),
    facts: facts.length,
  };
}
