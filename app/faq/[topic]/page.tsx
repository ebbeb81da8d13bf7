import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { QuestionList } from '#components/listing/question-list.tsx';
import { words } from '#components/words.ts';
import { topicFeedPath } from '#lib/copies/index.ts';
import { loadSite } from '#lib/site/index.ts';
import { alternatesOf } from '../../_article/alternates.ts';

export const dynamicParams = false;

export async function generateStaticParams() {
  const { topics, faqs } = await loadSite();
  return topics.filter(({ id }) => faqs.some(({ topic }) => topic === id)).map(({ id }) => ({ topic: id }));
}

type Props = PageProps<'/faq/[topic]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic } = await load(params);
  return {
    title: `よくある質問：${topic.title}`,
    description: `${topic.summary}について、よくある質問と短い答え。`,
    alternates: alternatesOf(`/faq/${topic.id}`, { 'application/atom+xml': topicFeedPath(topic.id) }),
  };
}

export default async function FaqTopicPage({ params }: Props) {
  const { topic, faqs } = await load(params);
  return (
    <>
      <Breadcrumb trail={[{ href: '/faq', name: words.nav.faq }]} />
      <PageHead title={topic.title}>
        質問を押すと、短い答えが開きます。手順は<a href={`/guides/${topic.id}`}>ガイド</a>にあります。
      </PageHead>
      <div className="mt-8 max-w-measure">
        <QuestionList faqs={faqs} />
      </div>
    </>
  );
}

async function load(params: Props['params']) {
  const { topic: id } = await params;
  const site = await loadSite();
  const topic = site.topics.find((each) => each.id === id);
  const faqs = site.faqs.filter((faq) => faq.topic === id);
  if (topic === undefined || faqs.length === 0) notFound();
  return { topic, faqs };
}
