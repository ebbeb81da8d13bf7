import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { TopicFolds } from '#components/listing/topic-folds.tsx';
import { canonicalUrl, loadSite, topicsByTheme } from '#lib/site/index.ts';

const summary = '番号、期限、支払い手段、返金。話題を押すと、質問が開きます。';

export const metadata: Metadata = {
  title: 'よくある質問',
  description: summary,
  alternates: { canonical: canonicalUrl('/faq') },
};

export default async function FaqPage() {
  const site = await loadSite();
  return (
    <>
      <PageHead title="よくある質問">{summary}</PageHead>
      <TopicFolds
        themes={topicsByTheme(site)}
        items={site.faqs.map(({ path, topic, question }) => ({ path, topic, title: question }))}
        base="/faq"
      />
    </>
  );
}
