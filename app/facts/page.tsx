import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DataBlock } from '#components/layout/data-block.tsx';
import { words } from '#components/words.ts';
import { dataText, ledgerData } from '#lib/copies/index.ts';
import { factListAddress } from '#lib/facts/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';
import { FactListPage, loadFacts } from './_list/fact-list-page.tsx';

export const metadata: Metadata = {
  title: words.facts,
  description: listingWords.facts.summary,
  alternates: alternatesOf('/facts'),
};

export default async function FactsPage() {
  const { pages, ...loaded } = await loadFacts();
  const page = pages.find((each) => factListAddress(each.filter, each.page) === '/facts');
  if (page === undefined) notFound();
  return (
    <>
      <FactListPage {...loaded} page={page} />
      <DataBlock text={dataText([ledgerData(words.facts, listingWords.facts.summary, loaded.facts)])} />
    </>
  );
}
