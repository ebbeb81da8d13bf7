import { ArticleHeader } from '#components/article/article-header.tsx';
import { ArticlePage } from '#components/article/article-page.tsx';
import { ChannelGlance, ChannelPanel } from '#components/channel/channel-panel.tsx';
import { MessageLink } from '#components/channel/message-link.tsx';
import { words } from '#components/words.ts';
import { breadcrumbs, dataText } from '#lib/copies/index.ts';
import { articleImage } from '#lib/link-images/index.ts';
import { articleRoute } from '../../_article/article-route.ts';
import { ArticleEnd, ArticleText } from '../../_article/article-text.tsx';

const route = articleRoute({
  items: ({ channels }) => channels,
  params: ({ id }) => ({ channel: id }),
  head: ({ path, title, answer }) => ({ path, title, description: answer }),
  image: (article) => articleImage(article),
});

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = route;

export default async function ChannelPage(props: PageProps<'/contact/[channel]'>) {
  const { site, item: channel } = await route.load(props);
  const trail = [{ href: '/contact', name: words.nav.contact }];
  return (
    <ArticlePage
      trail={trail}
      data={dataText([breadcrumbs(trail, channel.title)])}
      header={<ArticleHeader {...channel} />}
      outline={channel.body.outline}
      isDraft={channel.draft === true}
      aside={
        <>
          <ChannelGlance channel={channel} facts={site.facts} />
          <MessageLink channel={channel} />
        </>
      }
    >
      <ChannelPanel channel={channel} facts={site.facts} />
      <div className="mt-12">
        <ArticleText site={site} article={channel} />
      </div>
      <MessageLink channel={channel} />
      <ArticleEnd site={site} article={channel} />
    </ArticlePage>
  );
}
