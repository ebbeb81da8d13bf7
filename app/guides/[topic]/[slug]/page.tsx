import { ArticleHeader } from '#components/article/article-header.tsx';
import { ArticlePage } from '#components/article/article-page.tsx';
import { Neighbours } from '#components/article/neighbours.tsx';
import { BasisAside } from '#components/fact/basis-aside.tsx';
import { words } from '#components/words.ts';
import { audiences, devices } from '#lib/content/index.ts';
import { breadcrumbs, dataText, howTos } from '#lib/copies/index.ts';
import { articleImage } from '#lib/link-images/index.ts';
import { factsOf } from '#lib/site/index.ts';
import { articleRoute, paramsInTopic } from '../../../_article/article-route.ts';
import { ArticleEnd, ArticleText } from '../../../_article/article-text.tsx';

const route = articleRoute({
  items: ({ guides }) => guides,
  params: paramsInTopic,
  head: ({ path, title, answer }) => ({ path, title, description: answer }),
  image: (article) => articleImage(article),
});

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = route;

export default async function GuidePage(props: PageProps<'/guides/[topic]/[slug]'>) {
  const { site, item: guide } = await route.load(props);
  const topic = site.topics.find(({ id }) => id === guide.topic);
  const neighbours = site.guides.filter((each) => each.topic === guide.topic);
  const index = neighbours.indexOf(guide);
  const trail = [
    { href: '/guides', name: words.nav.guides },
    { href: `/guides/${guide.topic}`, name: topic?.title ?? guide.topic },
  ];
  return (
    <ArticlePage
      trail={trail}
      data={dataText([breadcrumbs(trail, guide.title), ...howTos(guide)])}
      header={
        <ArticleHeader
          {...guide}
          about={[
            words.audience(audiences[guide.audience]),
            ...(guide.devices.length > 0 ? [guide.devices.map((device) => devices[device]).join('・')] : []),
            words.minutes(guide.minutes),
          ]}
        />
      }
      outline={guide.body.outline}
      isDraft={guide.draft === true}
      aside={<BasisAside facts={factsOf(site, guide).basis} />}
    >
      <ArticleText site={site} article={guide} />
      <ArticleEnd site={site} article={guide} />
      <Neighbours previous={neighbours[index - 1]} next={neighbours[index + 1]} />
    </ArticlePage>
  );
}
