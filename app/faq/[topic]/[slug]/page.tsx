import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleBody } from '#components/article/article-body.tsx';
import { ArticleMeta } from '#components/article/article-header.tsx';
import { ArticlePage } from '#components/article/article-page.tsx';
import { RelatedPages } from '#components/article/related-pages.tsx';
import { BasisList } from '#components/fact/basis-list.tsx';
import { words } from '#components/words.ts';
import { canonicalUrl, factsOf, loadSite, pageLinks } from '#lib/site/index.ts';

export const dynamicParams = false;

export async function generateStaticParams() {
  const { faqs } = await loadSite();
  return faqs.map(({ id, topic }) => ({ topic, slug: id.slice(topic.length + 1) }));
}

type Props = PageProps<'/faq/[topic]/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { faq } = await load(params);
  return { title: faq.question, description: faq.short, alternates: { canonical: canonicalUrl(faq.path) } };
}

export default async function QuestionPage({ params }: Props) {
  const { site, faq, code, inText, basis } = await load(params);
  const topic = site.topics.find(({ id }) => id === faq.topic);
  return (
    <ArticlePage
      trail={[
        { href: '/faq', name: words.nav.faq },
        { href: `/faq/${faq.topic}`, name: topic?.title ?? faq.topic },
      ]}
      header={<h1>{faq.question}</h1>}
      outline={faq.body.outline}
      isDraft={faq.draft === true}
    >
      <ArticleBody
        code={code}
        hosts={site.hosts}
        facts={inText}
        sources={site.sources}
        terms={site.termsOf(faq)}
        className="faq-text"
      />
      <div className="mt-10">
        <ArticleMeta checkedOn={faq.checkedOn} reviewBy={faq.reviewBy} />
      </div>
      <BasisList facts={basis} />
      <RelatedPages pages={pageLinks(site, faq.related)} />
    </ArticlePage>
  );
}

async function load(params: Props['params']) {
  const { topic, slug } = await params;
  const site = await loadSite();
  const faq = site.faqs.find(({ id }) => id === `${topic}/${slug}`);
  if (faq === undefined) notFound();
  return { site, faq, code: site.codeOf(faq), ...factsOf(site, faq) };
}
