import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { LinkList } from '#components/listing/link-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { QuestionList } from '#components/listing/question-list.tsx';
import { words } from '#components/words.ts';
import { topicFeedPath } from '#lib/copies/index.ts';
import { loadSite } from '#lib/site/index.ts';
import { alternatesOf } from '../../_article/alternates.ts';

export const dynamicParams = false;

export async function generateStaticParams() {
  const { topics } = await loadSite();
  return topics.map(({ id }) => ({ topic: id }));
}

type Props = PageProps<'/guides/[topic]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic } = await load(params);
  return {
    title: topic.title,
    description: topic.summary,
    alternates: alternatesOf(`/guides/${topic.id}`, { 'application/atom+xml': topicFeedPath(topic.id) }),
  };
}

export default async function TopicPage({ params }: Props) {
  const { topic, guides, faqs } = await load(params);
  return (
    <>
      <Breadcrumb trail={[{ href: '/guides', name: words.nav.guides }]} />
      <PageHead title={topic.title}>{topic.summary}</PageHead>
      <div className="mt-8 grid gap-10 lg:grid-cols-[3fr_2fr]">
        <section aria-labelledby="guides">
          <h2 id="guides" className="mb-3">
            {words.nav.guides}
          </h2>
          <LinkList items={guides.map(({ path, title, answer }) => ({ path, title, note: answer }))} />
        </section>
        {faqs.length > 0 && (
          <section aria-labelledby="faqs">
            <h2 id="faqs" className="mb-3">
              {words.nav.faq}
            </h2>
            <QuestionList faqs={faqs} />
          </section>
        )}
      </div>
    </>
  );
}

async function load(params: Props['params']) {
  const { topic: id } = await params;
  const site = await loadSite();
  const topic = site.topics.find((each) => each.id === id);
  if (topic === undefined) notFound();
  return {
    topic,
    guides: site.guides.filter((guide) => guide.topic === id),
    faqs: site.faqs.filter((faq) => faq.topic === id),
  };
}
