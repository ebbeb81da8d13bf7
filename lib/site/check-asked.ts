import { type AuthorProblem, placeOfField } from '#lib/content/index.ts';
import { fold } from '#lib/search/index.ts';
import type { Content } from './read-content.ts';

/** Wordings under `asked` that lead to two articles, or twice to one: a search could not tell which is meant. */
export function checkAsked({ articles }: Pick<Content, 'articles'>): AuthorProblem[] {
  const seen = new Map<string, string>();
  return articles.flatMap(({ article, file, text }) =>
    wordingsOf(article).flatMap((wording, index) => {
      const known = fold(wording);
      const first = seen.get(known);
      if (first === undefined) {
        seen.set(known, file);
        return [];
      }
      return [repeated(wording, first, { file, ...placeOfField(text, ['asked', index]) })];
    }),
  );
}

function wordingsOf(article: Content['articles'][number]['article']): readonly string[] {
  return article.kind === 'outcome' ? [] : article.asked;
}

function repeated(
  wording: string,
  first: string,
  place: Pick<AuthorProblem, 'file' | 'line' | 'column'>,
): AuthorProblem {
  return {
    ...place,
    rule: 'asked-duplicate',
    found: `同じ言い方「${wording}」が ${first} にもあります。`,
    fix: 'その言い方の人が読みたい記事を1つ選び、ほかの記事からは消してください。',
  };
}
