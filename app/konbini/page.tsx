import type { Metadata } from 'next';
import { ChainGrid } from '#components/konbini/chain-grid.tsx';
import { LinkList } from '#components/listing/link-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { guidesForAnyStore, loadSite } from '#lib/site/index.ts';
import { listingWords } from '#lib/words/index.ts';
import { alternatesOf } from '../_article/alternates.ts';

const { title, summary } = listingWords.konbini;

export const metadata: Metadata = {
  title,
  description: summary,
  alternates: alternatesOf('/konbini'),
};

export default async function KonbiniListPage() {
  const site = await loadSite();
  const { konbini, facts } = site;
  return (
    <>
      <PageHead title={title}>{summary}</PageHead>
      <div className="mt-8 grid gap-12 lg:grid-cols-[3fr_2fr]">
        <ChainGrid konbini={konbini} facts={facts} />
        <section aria-labelledby="at-store">
          <h2 id="at-store" className="mb-3 text-part">
            {listingWords.konbini.anyStore}
          </h2>
          <LinkList items={guidesForAnyStore(site)} />
        </section>
      </div>
    </>
  );
}
