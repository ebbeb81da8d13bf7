import type { Metadata } from 'next';
import { PageHead } from '#components/listing/page-head.tsx';
import { ThemeLists } from '#components/listing/theme-lists.tsx';
import { canonicalUrl, loadSite, troublesByTheme } from '#lib/site/index.ts';

const summary = 'いま目の前で起きていることを選ぶと、考えられる原因と直し方が開きます。';

export const metadata: Metadata = {
  title: '困ったとき',
  description: summary,
  alternates: { canonical: canonicalUrl('/trouble') },
};

export default async function TroublePage() {
  return (
    <>
      <PageHead title="困ったとき">{summary}</PageHead>
      <ThemeLists themes={troublesByTheme(await loadSite())} />
    </>
  );
}
