import { ClaimsTable } from '#components/fact/claims-table.tsx';
import { FactLinks } from '#components/fact/fact-links.tsx';
import { FactStatus } from '#components/fact/fact-status.tsx';
import { ReviewDate } from '#components/fact/review-date.tsx';
import { Breadcrumb } from '#components/layout/breadcrumb.tsx';
import { DataBlock } from '#components/layout/data-block.tsx';
import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import { breadcrumbs, dataText } from '#lib/copies/index.ts';
import { formatValue } from '#lib/facts/index.ts';
import { formatDay } from '#lib/ja/index.ts';
import { factImage } from '#lib/link-images/index.ts';
import { pageLinks } from '#lib/site/index.ts';
import { articleRoute } from '../../_article/article-route.ts';

const route = articleRoute({
  items: ({ facts }) => facts,
  params: ({ id }) => ({ id }),
  head: ({ id, question, reading }) => ({ path: `/facts/${id}`, title: question, description: reading.sentence }),
  image: (fact) => factImage(fact),
});

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = route;

export default async function FactPage(props: PageProps<'/facts/[id]'>) {
  const { site, item: fact } = await route.load(props);
  const pages = pageLinks(site, site.usesOf(fact.id));
  const others = site.facts.filter(({ id }) => fact.seeAlso.includes(id));
  const trail = [{ href: '/facts', name: words.facts }];
  return (
    <article id="reading" className="with-rail">
      <div>
        <Breadcrumb trail={trail} />
        <h1>
          <Phrases text={fact.question} />
        </h1>
        <p className="answer mt-4">{fact.reading.sentence}</p>
        <p className="mt-5 flex flex-wrap gap-x-5 text-small text-soft">
          <FactStatus status={fact.status} />
          <time dateTime={fact.checkedOn}>{words.checked(formatDay(fact.checkedOn))}</time>
          <ReviewDate reviewBy={fact.reviewBy} />
        </p>
        <div className={`box mt-8 ${fact.status === 'conflict' ? 'box-split' : 'box-note'}`}>
          <h2 className="text-part">{words.claims}</h2>
          <ClaimsTable fact={fact} sources={site.sources} isWhole />
        </div>
        <dl className="mt-8 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr] sm:gap-y-4">
          <dt className="text-small leading-[1.9] text-soft">{words.reading}</dt>
          <dd>
            <b>{formatValue(fact)}</b>
          </dd>
          {fact.reading.why !== undefined && (
            <>
              <dt className="text-small leading-[1.9] text-soft">{words.why}</dt>
              <dd>{fact.reading.why}</dd>
            </>
          )}
          <dt className="text-small leading-[1.9] text-soft">{words.check}</dt>
          <dd>{fact.check}</dd>
        </dl>
        {fact.unused !== undefined && <p className="mt-6 text-soft">{fact.unused}</p>}
        <DataBlock text={dataText([breadcrumbs(trail, fact.question)])} />
      </div>
      {pages.length + others.length > 0 && (
        <div className="rail mt-8 grid gap-8">
          <FactLinks id="used-by" title={words.usedBy} items={pages} />
          <FactLinks
            id="see-also"
            title={words.related}
            items={others.map(({ id, question }) => ({ path: `/facts/${id}`, title: question }))}
          />
        </div>
      )}
    </article>
  );
}
