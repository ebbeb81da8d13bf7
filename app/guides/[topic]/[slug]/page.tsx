import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleBody } from '#components/article/article-body.tsx';
import { ArticleHeader } from '#components/article/article-header.tsx';
import { ArticlePage } from '#components/article/article-page.tsx';
import { Neighbours } from '#components/article/neighbours.tsx';
import { RelatedPages } from '#components/article/related-pages.tsx';
import { BasisList } from '#components/fact/basis-list.tsx';
import { words } from '#components/words.ts';
import { audiences, devices } from '#lib/content/index.ts';
import { canonicalUrl, factsOf, loadSite, pageLinks } from '#lib/site/index.ts';

export const dynamicParams = false;

export async function generateStaticParams() {
  const { guides } = await loadSite();
  return guides.map(({ id, topic }) => ({ topic, slug: id.slice(topic.length + 1) }));
}

type Props = PageProps<'/guides/[topic]/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { guide } = await load(params);
  return { title: guide.title, description: guide.answer, alternates: { canonical: canonicalUrl(guide.path) } };
}

export default async function GuidePage({ params }: Props) {
  const { site, guide, code, inText, basis } = await load(params);
  const topic = site.topics.find(({ id }) => id === guide.topic);
  const neighbours = site.guides.filter((each) => each.topic === guide.topic);
  const index = neighbours.indexOf(guide);
  return (
    <ArticlePage
      trail={[
        { href: '/guides', name: words.nav.guides },
        { href: `/guides/${guide.topic}`, name: topic?.title ?? guide.topic },
      ]}
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
    >
      <ArticleBody code={code} hosts={site.hosts} facts={inText} sources={site.sources} terms={site.termsOf(guide)} />
      <BasisList facts={basis} />
      <RelatedPages pages={pageLinks(site, guide.related)} />
      <Neighbours previous={neighbours[index - 1]} next={neighbours[index + 1]} />
    </ArticlePage>
  );
}

async function load(params: Props['params']) {
  const { topic, slug } = await params;
  const site = await loadSite();
  const guide = site.guides.find(({ id }) => id === `${topic}/${slug}`);
  if (guide === undefined) notFound();
  return { site, guide, code: site.codeOf(guide), ...factsOf(site, guide) };
}
