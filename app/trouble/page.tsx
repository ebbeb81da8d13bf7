import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { ThemeLists } from '#components/listing/theme-lists.tsx';
import { loadSite, troublesByTheme } from '#lib/site/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

const { title, summary } = listingWords.trouble;

export const metadata: Metadata = {
  title,
  description: summary,
  alternates: alternatesOf('/trouble'),
};

export default async function TroublePage() {
  return (
    <>
      <PageHead title={title}>{summary}</PageHead>
      <ThemeLists themes={troublesByTheme(await loadSite())} />
    </>
  );
}
