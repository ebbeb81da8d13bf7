import { ArticleBody } from '#components/article/article-body.tsx';
import { RelatedPages } from '#components/article/related-pages.tsx';
import { BasisList } from '#components/fact/basis-list.tsx';
import { FeedbackForm } from '#components/feedback/feedback-form.tsx';
import { type Article, drawingPage, factsOf, pageLinks, type Site } from '#lib/site/index.ts';

interface Props {
  site: Site;
  article: Article;
}

/** What an article says, with all that its marks, links and terms need. */
export function ArticleText({ site, article, className }: Props & { className?: string }) {
  return (
    <ArticleBody
      code={site.codeOf(article)}
      hosts={site.hosts}
      publicLines={site.publicLines}
      facts={factsOf(site, article).inText}
      sources={site.sources}
      drawingPage={drawingPage(site.facts, article)}
      terms={site.termsOf(article)}
      {...(className !== undefined && { className })}
    />
  );
}

/** What stands at the end of an article: the facts that it rests on, whether it helped, and where to read on. */
export function ArticleEnd({ site, article }: Props) {
  return (
    <>
      <BasisList facts={factsOf(site, article).basis} />
      <FeedbackForm page={article.path} />
      <RelatedPages pages={pageLinks(site, article.related)} />
    </>
  );
}
