import '../../styles/card.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleBody } from '#components/article/article-body.tsx';
import { ArticleHeader } from '#components/article/article-header.tsx';
import { ArticlePage } from '#components/article/article-page.tsx';
import { RelatedPages } from '#components/article/related-pages.tsx';
import { BasisList } from '#components/fact/basis-list.tsx';
import { CounterCard } from '#components/konbini/counter-card.tsx';
import { CounterPanel } from '#components/konbini/counter-panel.tsx';
import { words } from '#components/words.ts';
import { browserAssets } from '#lib/assets/index.ts';
import { canonicalUrl, factsOf, loadSite, pageLinks, paymentFigures } from '#lib/site/index.ts';

export const dynamicParams = false;

export async function generateStaticParams() {
  const { konbini } = await loadSite();
  return konbini.map(({ id }) => ({ chain: id }));
}

type Props = PageProps<'/konbini/[chain]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { konbini } = await load(params);
  return { title: konbini.title, description: konbini.answer, alternates: { canonical: canonicalUrl(konbini.path) } };
}

export default async function KonbiniPage({ params }: Props) {
  const { site, konbini, code, inText, basis } = await load(params);
  return (
    <ArticlePage
      trail={[{ href: '/konbini', name: words.nav.konbini }]}
      header={<ArticleHeader {...konbini} about={[words.minutes(konbini.minutes)]} />}
      outline={konbini.body.outline}
      isDraft={konbini.draft === true}
    >
      <CounterCard
        konbini={konbini}
        stores={site.konbini}
        figures={paymentFigures(site)}
        script={await browserAssets().pathOf('card')}
      />
      <CounterPanel konbini={konbini} facts={site.facts} />
      <div className="mt-12">
        <ArticleBody
          code={code}
          hosts={site.hosts}
          facts={inText}
          sources={site.sources}
          terms={site.termsOf(konbini)}
        />
      </div>
      <BasisList facts={basis} />
      <RelatedPages pages={pageLinks(site, konbini.related)} />
    </ArticlePage>
  );
}

async function load(params: Props['params']) {
  const { chain } = await params;
  const site = await loadSite();
  const konbini = site.konbini.find(({ id }) => id === chain);
  if (konbini === undefined) notFound();
  return { site, konbini, code: site.codeOf(konbini), ...factsOf(site, konbini) };
}
