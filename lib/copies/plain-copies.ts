import { escaped } from '#lib/content/index.ts';
import type { Site } from '#lib/site/index.ts';
import { aboutPage, accessibilityPage, type PlainPage, privacyPage } from '#lib/words/index.ts';
import { copyPath, foot, listOf, whole } from './blocks.ts';

/** The page about this site, with how much there is to read now. */
export function aboutOf({
  guides,
  konbini,
  faqs,
  facts,
}: Pick<Site, 'guides' | 'konbini' | 'faqs' | 'facts'>): PlainPage {
  const counts = { guides: guides.length, konbini: konbini.length, faqs: faqs.length, facts: facts.length };
  return aboutPage(counts);
}

/** The pages that are neither articles nor lists, as Markdown, by the addresses of the copies. */
export function plainCopies(site: Site): ReadonlyMap<string, string> {
  return new Map(plainPages(site).map((page) => [copyPath(page.path), plainCopy(site, page)]));
}

/** The pages that are neither articles nor lists. */
export function plainPages(site: Site): readonly PlainPage[] {
  return [aboutOf(site), privacyPage, accessibilityPage];
}

function plainCopy(site: Site, { path, title, lead, parts }: PlainPage): string {
  // What can be switched is on the page alone.
  const blocks = parts.flatMap(({ heading, isWithin, blocks: own }) => [
    `${isWithin ? '###' : '##'} ${escaped(heading)}`,
    ...own.map((block) => (typeof block === 'string' ? block : listOf(block))),
  ]);
  return whole(site, path, [`# ${escaped(title)}`, escaped(lead), ...blocks, ...foot(path)]);
}
