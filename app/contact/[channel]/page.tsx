import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleBody } from '#components/article/article-body.tsx';
import { ArticleHeader } from '#components/article/article-header.tsx';
import { ArticlePage } from '#components/article/article-page.tsx';
import { RelatedPages } from '#components/article/related-pages.tsx';
import { ChannelPanel } from '#components/channel/channel-panel.tsx';
import { MessageLink } from '#components/channel/message-link.tsx';
import { BasisList } from '#components/fact/basis-list.tsx';
import { words } from '#components/words.ts';
import { canonicalUrl, factsOf, loadSite, pageLinks } from '#lib/site/index.ts';

export const dynamicParams = false;

export async function generateStaticParams() {
  const { channels } = await loadSite();
  return channels.map(({ id }) => ({ channel: id }));
}

type Props = PageProps<'/contact/[channel]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { channel } = await load(params);
  return {
    title: channel.title,
    description: channel.answer,
    alternates: { canonical: canonicalUrl(channel.path) },
  };
}

export default async function ChannelPage({ params }: Props) {
  const { site, channel, code, inText, basis } = await load(params);
  return (
    <ArticlePage
      trail={[{ href: '/contact', name: words.nav.contact }]}
      header={<ArticleHeader {...channel} />}
      outline={channel.body.outline}
      isDraft={channel.draft === true}
    >
      <ChannelPanel channel={channel} facts={site.facts} />
      <div className="mt-12">
        <ArticleBody
          code={code}
          hosts={site.hosts}
          facts={inText}
          sources={site.sources}
          terms={site.termsOf(channel)}
        />
      </div>
      <MessageLink channel={channel} />
      <BasisList facts={basis} />
      <RelatedPages pages={pageLinks(site, channel.related)} />
    </ArticlePage>
  );
}

async function load(params: Props['params']) {
  const { channel: id } = await params;
  const site = await loadSite();
  const channel = site.channels.find((each) => each.id === id);
  if (channel === undefined) notFound();
  return { site, channel, code: site.codeOf(channel), ...factsOf(site, channel) };
}
