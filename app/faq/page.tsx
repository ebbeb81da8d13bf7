import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { TopicFolds } from '#components/listing/topic-folds.tsx';
import { loadSite, topicsByTheme } from '#lib/site/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

const { title, summary } = listingWords.faq;

export const metadata: Metadata = {
  title,
  description: summary,
  alternates: alternatesOf('/faq'),
};

export default async function FaqPage() {
  const site = await loadSite();
  return (
    <>
      <PageHead title={title}>{summary}</PageHead>
      <TopicFolds
        themes={topicsByTheme(site)}
        items={site.faqs.map(({ path, topic, question }) => ({ path, topic, title: question }))}
        base="/faq"
      />
    </>
  );
}
