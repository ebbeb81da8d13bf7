import { expect, test } from 'vitest';
import { checkDrawings } from '#lib/check/drawings.ts';
import type { Body } from '#lib/content/index.ts';
import type { Content, ReadArticle } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const { content } = await shippedSite();

/** The shipped content, where a text of an article's body is replaced. */
function changed(file: string, from: string, to: string): Pick<Content, 'articles' | 'ledger'> {
  const articles = content.articles.map((read): ReadArticle => {
    if (read.file !== file) return read;
    const body: Body = JSON.parse(JSON.stringify(read.article.body).replaceAll(from, to));
    return { ...read, article: { ...read.article, body } };
  });
  return { articles, ledger: content.ledger };
}

test('載せている記事の図は、みな手順と事実のとおりに描ける', () => {
  expect(content.articles.filter(({ article }) => article.body.drawings.length > 0).length).toBeGreaterThan(3);
  expect(checkDrawings(content)).toEqual([]);
});

test('手順のボタンの言葉だけを変えると、図のある行が間違いになる', () => {
  const problems = checkDrawings(changed('content/konbini/lawson.mdx', '各種代金お支払い', '各種の代金'));
  expect(problems.map(({ file, rule, found }) => `${file} ${rule} ${found}`)).toEqual([
    'content/konbini/lawson.mdx drawing <TerminalDrawing> 図で押す「各種の代金」が、counter.paths のどの道順にもありません。',
    'content/konbini/lawson.mdx drawing <TerminalDrawing> counter.paths の1つめの道順の「各種代金お支払い」を押す手順がありません。',
  ]);
});
