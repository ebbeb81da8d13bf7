import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DataBlock } from '#components/layout/data-block.tsx';
import { words } from '#components/words.ts';
import { dataText, ledgerData } from '#lib/copies/index.ts';
import { factListAddress } from '#lib/facts/index.ts';
import { canonicalUrl } from '#lib/site/index.ts';
import { FactListPage, loadFacts } from './_list/fact-list-page.tsx';

export const metadata: Metadata = {
  title: words.facts,
  description: words.factsSummary,
  alternates: { canonical: canonicalUrl('/facts') },
};

export default async function FactsPage() {
  const { pages, ...loaded } = await loadFacts();
  const page = pages.find((each) => factListAddress(each.filter, each.page) === '/facts');
  if (page === undefined) notFound();
  return (
    <>
      <FactListPage {...loaded} page={page} />
      <DataBlock text={dataText([ledgerData(words.facts, words.factsSummary, loaded.facts)])} />
    </>
  );
}
