import { ArticleMeta } from '#components/article/article-header.tsx';
import { ArticlePage } from '#components/article/article-page.tsx';
import { BasisAside } from '#components/fact/basis-aside.tsx';
import { OtherQuestions } from '#components/listing/other-questions.tsx';
import { Phrases } from '#components/phrases.tsx';
import { words } from '#components/words.ts';
import { breadcrumbs, dataText, questionPage } from '#lib/copies/index.ts';
import { articleImage } from '#lib/link-images/index.ts';
import { factsOf } from '#lib/site/index.ts';
import { articleRoute, paramsInTopic } from '../../../_article/article-route.ts';
import { ArticleEnd, ArticleText } from '../../../_article/article-text.tsx';

const route = articleRoute({
  items: ({ faqs }) => faqs,
  params: paramsInTopic,
  head: ({ path, question, short }) => ({ path, title: question, description: short }),
  image: (article) => articleImage(article),
});

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = route;

export default async function QuestionPage(props: PageProps<'/faq/[topic]/[slug]'>) {
  const { site, item: faq } = await route.load(props);
  const topic = site.topics.find(({ id }) => id === faq.topic);
  const trail = [
    { href: '/faq', name: words.nav.faq },
    { href: `/faq/${faq.topic}`, name: topic?.title ?? faq.topic },
  ];
  return (
    <ArticlePage
      trail={trail}
      data={dataText([breadcrumbs(trail, faq.question), questionPage(faq)])}
      header={
        <h1>
          <Phrases text={faq.question} />
        </h1>
      }
      outline={faq.body.outline}
      isDraft={faq.draft === true}
      aside={
        <>
          <OtherQuestions faqs={site.faqs.filter((each) => each.topic === faq.topic && each.path !== faq.path)} />
          <BasisAside facts={factsOf(site, faq).basis} />
        </>
      }
    >
      <ArticleText site={site} article={faq} className="faq-text" />
      <div className="mt-10">
        <ArticleMeta checkedOn={faq.checkedOn} reviewBy={faq.reviewBy} />
      </div>
      <ArticleEnd site={site} article={faq} />
    </ArticlePage>
  );
}
