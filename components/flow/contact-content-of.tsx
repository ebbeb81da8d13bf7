import { ArticleBody } from '#components/article/article-body.tsx';
import { directoryOf, factsOf, pageLinks, type Site } from '#lib/site/index.ts';
import { popoversFor, waysIn } from './borrow-trees.ts';
import type { ContactContent } from './contact-content.ts';
import { toTrees } from './to-tree.ts';
import type { Tree } from './tree.tsx';

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
  const body = toTrees(
    <ArticleBody
      code={site.codeOf(channel)}
      hosts={site.hosts}
      facts={factsOf(site, channel).inText}
      sources={site.sources}
      terms={site.termsOf(channel)}
    />,
  );
  const ways = waysIn(body);
  return [...ways, ...popoversFor(ways, body)].map(belowDesk);
}

// A desk's name is a third-level heading, so the headings of its article move down.
function belowDesk(tree: Tree): Tree {
  if (typeof tree === 'string') return tree;
  const [tag, properties, ...children] = tree;
  return [tag === 'h2' ? 'h4' : tag, properties, ...children.map(belowDesk)];
}
