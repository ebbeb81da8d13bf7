import { expect, test } from 'vitest';
import { type ArticleFile, generateArticles } from '#lib/commands/bench/generated-articles.ts';
import { aFaq, aGuide, aKonbini } from '#tests/support/builders.ts';

const shipped: readonly ArticleFile[] = [
  {
    file: 'guides/store/pay.mdx',
    text: aGuide({ body: '[番号](/faq/store/number#digits)へ。[話題](/guides/store)へ。' }),
  },
  { file: 'guides/store/prepare.mdx', text: aGuide({ front: { title: '用意する', related: ['/guides/store/pay'] } }) },
  {
    file: 'faqs/store/number.mdx',
    text: aFaq({ body: '[公式](https://example.jp/guides/store/pay)へ。[お店](/konbini/lawson)へ。' }),
  },
  { file: 'konbini/lawson.mdx', text: aKonbini({ front: { related: ['/guides/store/pay'] } }) },
];

function titlesOf(articles: readonly ArticleFile[]): string[] {
  return articles.flatMap(({ text }) => text.match(/^(title|question): .*/m)?.[0] ?? []);
}

test.each([4, 10, 100])('%i 件と言えば、コンビニのページも数えて、そのとおりの数になる', (count) => {
  const articles = generateArticles(shipped, count);
  expect(articles).toHaveLength(count);
  expect(new Set(articles.map(({ file }) => file)).size).toBe(count);
  expect(new Set(titlesOf(articles)).size).toBe(count);
});

test('同じ数なら、いつも同じ記事になる', () => {
  expect(generateArticles(shipped, 20)).toEqual(generateArticles([...shipped].reverse(), 20));
});

test('写しには番号が付き、見出しにもそれが入る', () => {
  const copy = generateArticles(shipped, 10).find(({ file }) => file === 'guides/store/pay-2.mdx');
  expect(copy?.text).toContain('\ntitle: 写し2・注文する\n');
});

test('記事どうしのリンクは、同じ番号の写しどうしを結び、ほかのリンクはそのまま残る', () => {
  const textOf = (file: string) => generateArticles(shipped, 10).find((article) => article.file === file)?.text ?? '';
  expect(textOf('guides/store/pay-2.mdx')).toContain('[番号](/faq/store/number-2#digits)へ。[話題](/guides/store)へ。');
  expect(textOf('guides/store/prepare-1.mdx')).toContain('- /guides/store/pay-1\n');
  expect(textOf('konbini/lawson.mdx')).toContain('- /guides/store/pay-1\n');
  expect(textOf('faqs/store/number-1.mdx')).toContain(
    '[公式](https://example.jp/guides/store/pay)へ。[お店](/konbini/lawson)へ。',
  );
});

test('どのリンクの先にも、記事か話題のページがある', () => {
  for (let count = 1; count <= 12; count += 1) {
    const articles = generateArticles(shipped, count);
    const addresses = articles.map(({ file }) => `/${file.replace(/^faqs/, 'faq').replace('.mdx', '')}`);
    const links = articles.flatMap(({ text }) =>
      [...text.matchAll(/(?<=\]\(|- )\/[a-z0-9/-]+/g)].map(([link]) => link),
    );
    expect(addresses).toEqual(
      expect.arrayContaining(links.filter((link) => !['/guides', '/guides/store'].includes(link))),
    );
  }
});
