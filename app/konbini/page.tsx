import type { Metadata } from 'next';
import { ChainGrid } from '#components/konbini/chain-grid.tsx';
import { LinkList } from '#components/listing/link-list.tsx';
import { PageHead } from '#components/listing/page-head.tsx';
import { canonicalUrl, loadSite } from '#lib/site/index.ts';

const summary = '支払いページで選んだお店を押してください。機械の押し方とレジでの見せ方が分かります。';

export const metadata: Metadata = {
  title: 'お店で払う',
  description: summary,
  alternates: { canonical: canonicalUrl('/konbini') },
};

export default async function KonbiniListPage() {
  const { konbini, guides, facts } = await loadSite();
  const atStore = guides.filter(({ topic }) => topic === 'store');
  return (
    <>
      <PageHead title="お店で払う">{summary}</PageHead>
      <div className="mt-8 grid gap-12 lg:grid-cols-[3fr_2fr]">
        <ChainGrid konbini={konbini} facts={facts} />
        <section aria-labelledby="at-store">
          <h2 id="at-store" className="mb-3 text-part">
            どのお店でも
          </h2>
          <LinkList items={atStore} />
        </section>
      </div>
    </>
  );
}
