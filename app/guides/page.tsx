import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { TopicFolds } from '#components/listing/topic-folds.tsx';
import { canonicalUrl, loadSite, topicsByTheme } from '#lib/site/index.ts';

const summary = 'コンビニ払い、注文と返品、アカウント、問い合わせ。話題を押すと、ガイドが開きます。';

export const metadata: Metadata = {
  title: 'ガイド',
  description: summary,
  alternates: { canonical: canonicalUrl('/guides') },
};

export default async function GuidesPage() {
  const site = await loadSite();
  return (
    <>
      <PageHead title="ガイド">{summary}</PageHead>
      <TopicFolds themes={topicsByTheme(site)} items={site.guides} base="/guides" />
    </>
  );
}
