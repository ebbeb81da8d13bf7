import { ArticleHeader } from '#components/article/article-header.tsx';
import { ArticlePage } from '#components/article/article-page.tsx';
import { CardStyle } from '#components/konbini/card-style.tsx';
import { CounterCard } from '#components/konbini/counter-card.tsx';
import { CounterNumbers, CounterPanel } from '#components/konbini/counter-panel.tsx';
import { words } from '#components/words.ts';
import { browserAssets } from '#lib/assets/index.ts';
import { breadcrumbs, dataText, howTos } from '#lib/copies/index.ts';
import { articleImage } from '#lib/link-images/index.ts';
import { numberFromOthers, paymentFigures } from '#lib/site/index.ts';
import { articleRoute } from '../../_article/article-route.ts';
import { ArticleEnd, ArticleText } from '../../_article/article-text.tsx';

const route = articleRoute({
  items: ({ konbini }) => konbini,
  params: ({ id }) => ({ chain: id }),
  head: ({ path, title, answer }) => ({ path, title, description: answer }),
  image: (article) => articleImage(article),
  namesCopy: false,
});

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = route;

export default async function KonbiniPage(props: PageProps<'/konbini/[chain]'>) {
  const { site, item: konbini } = await route.load(props);
  const assets = browserAssets();
  const trail = [{ href: '/konbini', name: words.nav.konbini }];
  return (
    <ArticlePage
      trail={trail}
      data={dataText([breadcrumbs(trail, konbini.title), ...howTos(konbini.body)])}
      header={<ArticleHeader {...konbini} about={[words.minutes(konbini.minutes)]} />}
      outline={konbini.body.outline}
      isDraft={konbini.draft === true}
      aside={
        <div className="grid gap-3">
          <CounterNumbers konbini={konbini} facts={site.facts} />
        </div>
      }
    >
      <CardStyle address={await assets.pathOf('card-style')} />
      <CounterCard
        konbini={konbini}
        stores={site.konbini}
        figures={paymentFigures(site)}
        warning={numberFromOthers(site)}
        script={await assets.pathOf('card')}
      />
      <CounterPanel konbini={konbini} facts={site.facts} />
      <div className="mt-8 sm:mt-12">
        <ArticleText site={site} article={konbini} />
      </div>
      <ArticleEnd site={site} article={konbini} />
    </ArticlePage>
  );
}
