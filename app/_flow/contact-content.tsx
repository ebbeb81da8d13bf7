import type { ContactContent } from '#components/flow/contact-content.ts';
import type { Tree } from '#components/flow/tree.tsx';
import { directoryOf, pageLinks, type Site } from '#lib/site/index.ts';
import { ArticleText } from '../_article/article-text.tsx';
import { popoversFor, waysIn } from './borrow-trees.ts';
import { toTrees } from './to-tree.ts';

/** What the picker shows, made from the content. Throws while its words have problems. */
export function contactContent(site: Site): ContactContent {
  if (site.contactWords === undefined || site.contactResult === undefined) {
    throw new Error('content/flows/contact.yaml has no words yet');
  }
  const directory = directoryOf(site);
  const paths = [...new Set(Object.values(directory.help).flat())];
  return {
    words: site.contactWords,
    result: site.contactResult,
    directory,
    pages: Object.fromEntries(pageLinks(site, paths).map(({ path, title, kind }) => [path, { title, kind }])),
    steps: Object.fromEntries(site.channels.map((channel) => [channel.id, stepsOf(site, channel)])),
  };
}

function stepsOf(site: Site, channel: Site['channels'][number]): readonly Tree[] {
  const body = toTrees(<ArticleText site={site} article={channel} />);
  const ways = waysIn(body);
  return [...ways, ...popoversFor(ways, body)].map(belowDesk);
}

// A desk's name is a third-level heading, so the headings of its article move down.
function belowDesk(tree: Tree): Tree {
  if (typeof tree === 'string') return tree;
  const [tag, properties, ...children] = tree;
  return [tag === 'h2' ? 'h4' : tag, properties, ...children.map(belowDesk)];
}
