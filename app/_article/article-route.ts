import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ImageText } from '#lib/link-images/index.ts';
import { canonicalUrl, loadSite, type Site } from '#lib/site/index.ts';
import { alternatesOf } from './alternates.ts';
import { linkPreview } from './open-graph.ts';

/** A kind of page that the site has many of, one address each. */
interface Kind<Item, Params> {
  readonly items: (site: Site) => readonly Item[];
  /** The parts of an item's address that differ from page to page. */
  readonly params: (item: Item) => Params;
  readonly head: (item: Item) => { readonly path: string; readonly title: string; readonly description: string };
  readonly image: (item: Item) => ImageText;
  /** Whether the head of the page names its Markdown copy. Pages at the limit of their bytes do not. */
  readonly namesCopy?: false;
}

interface Props<Params> {
  readonly params: Promise<Params>;
}

/** What Next asks of the route of such a kind. */
interface Route<Item, Params> {
  readonly generateStaticParams: () => Promise<Params[]>;
  readonly generateMetadata: (props: Props<Params>) => Promise<Metadata>;
  /** The item at an address, with the site; an unknown address is not found. */
  readonly load: (props: Props<Params>) => Promise<{ readonly site: Site; readonly item: Item }>;
}

/** The route of a kind of page: every item has its page, and there are no others. */
export function articleRoute<Item, Params extends Readonly<Record<string, string>>>(
  kind: Kind<Item, Params>,
): Route<Item, Params> {
  const load = async ({ params }: Props<Params>) => {
    const asked = await params;
    const site = await loadSite();
    const item = kind.items(site).find((each) => isSame(kind.params(each), asked));
    if (item === undefined) notFound();
    return { site, item };
  };
  return {
    generateStaticParams: async () => kind.items(await loadSite()).map(kind.params),
    generateMetadata: async (props) => {
      const { item } = await load(props);
      const { path, title, description } = kind.head(item);
      const alternates = kind.namesCopy === false ? { canonical: canonicalUrl(path) } : alternatesOf(path);
      return { title, description, alternates, ...linkPreview(kind.image(item)) };
    },
    load,
  };
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return Object.entries(one).every(([name, value]) => other[name] === value);
}

/** The address of an article within its topic, from its id `<topic>/<slug>`. */
export function paramsInTopic({ id, topic }: { readonly id: string; readonly topic: string }) {
  return { topic, slug: id.slice(topic.length + 1) };
}
