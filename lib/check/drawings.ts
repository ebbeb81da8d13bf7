import type { AuthorProblem } from '#lib/content/index.ts';
import { draw } from '#lib/drawings/index.ts';
import { type Content, drawingPage } from '#lib/site/index.ts';

/** Drawings whose labels or figures are not those of the steps and facts of their page. */
export function checkDrawings({ articles, ledger }: Pick<Content, 'articles' | 'ledger'>): AuthorProblem[] {
  return articles.flatMap(({ file, article }) => {
    const page = drawingPage(ledger.facts, article);
    return article.body.drawings.flatMap(({ name, attributes, line, column }) => {
      const drawn = draw(name, page, attributes);
      if (drawn.ok) return [];
      return drawn.faults.map(
        ({ found, fix }): AuthorProblem => ({ file, line, column, rule: 'drawing', found: `<${name}> ${found}`, fix }),
      );
    });
  });
}
