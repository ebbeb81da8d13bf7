import { expect, test } from 'vitest';
import { type ArticleFile, generateArticles } from '#tests/bench/generated-articles.ts';
import { aFaq, aGuide, aKonbini } from '#tests/support/builders.ts';

const shipped: readonly ArticleFile[] = [
  {
    file: 'guides/store/pay.mdx',
    text: aGuide({ body: '[番号](/faq/store/number#digits)へ。[話題](/guides/store)へ。' }),
  },
  {
    file: 'guides/store/prepare.mdx',
    text: aGuide({
      front: {
        title: '用意する',
        related: ['/guides/store/pay', '/faq/store/number'],
        asked: ['何がいる'],
        askedAt: { '#bring': ['持ち物は'] },
      },
    }),
  },
  {
    file: 'faqs/store/number.mdx',
    text: aFaq({ body: '[公式](https://example.jp/guides/store/pay)へ。[お店](/konbini/lawson)へ。' }),
  },
  { file: 'konbini/lawson.mdx', text: aKonbini({ front: { related: ['/guides/store/pay'] } }) },
];

const flow = 'ways: [/faq/store/number#digits]';

function articleOf(file: string, count: number): string | undefined {
  return generateArticles(shipped, [flow], count).find((article) => article.file === file)?.text;
}

function linesOf(articles: readonly ArticleFile[], pattern: RegExp): string[] {
  return articles.flatMap(({ text }) => [...text.matchAll(pattern)].map(([line]) => line));
}

test.each([4, 10, 100])('%i 件と言えば、コンビニのページも数えて、そのとおりの数になる', (count) => {
  const articles = generateArticles(shipped, [flow], count);
  expect(articles).toHaveLength(count);
  expect(new Set(articles.map(({ file }) => file)).size).toBe(count);
});

test('同じ数なら、いつも同じ記事になる', () => {
  expect(generateArticles(shipped, [flow], 20)).toEqual(generateArticles([...shipped].reverse(), [flow], 20));
});

test('はじめは元の記事がそのまま並び、写しはそのあとに来る', () => {
  expect(articleOf('guides/store/pay.mdx', 4)).toBe(shipped[0]?.text);
  expect(articleOf('guides/store/pay-2.mdx', 4)).toBeUndefined();
  expect(articleOf('guides/store/pay-2.mdx', 10)).toContain('\ntitle: 写し2・注文する\n');
});

test('見出しも、読む人の言い方も、2つの記事で同じにならない', () => {
  const articles = generateArticles(shipped, [flow], 40);
  for (const pattern of [/^(title|question): .*/gm, /何がいる|写し\d+・何がいる/g, /写し\d+・持ち物は|持ち物は/g]) {
    const lines = linesOf(articles, pattern);
    expect(lines.length).toBeGreaterThan(10);
    expect(new Set(lines).size).toBe(lines.length);
  }
});

test('流れや窓口やお店のページからリンクのある記事は、いくつと言われても、元の住所にある', () => {
  const files = generateArticles(shipped, [flow], 1).map(({ file }) => file);
  expect(files).toEqual(['konbini/lawson.mdx', ...files.slice(1)]);
  expect(files.slice(1).sort()).toEqual(['faqs/store/number.mdx', 'guides/store/pay.mdx']);
});

test('記事どうしのリンクは、同じ番号の写しどうしを結び、ほかのリンクはそのまま残る', () => {
  expect(articleOf('guides/store/pay-2.mdx', 10)).toContain(
    '[番号](/faq/store/number-2#digits)へ。[話題](/guides/store)へ。',
  );
  expect(articleOf('guides/store/prepare-2.mdx', 10)).toContain('- /guides/store/pay-2\n');
  expect(articleOf('konbini/lawson.mdx', 10)).toContain('- /guides/store/pay\n');
  expect(articleOf('faqs/store/number-2.mdx', 10)).toContain(
    '[公式](https://example.jp/guides/store/pay)へ。[お店](/konbini/lawson)へ。',
  );
});

test('どのリンクの先にも、記事か話題のページがあり、関連する記事は2度並ばない', () => {
  for (let count = 1; count <= 12; count += 1) {
    const articles = generateArticles(shipped, [], count);
    const addresses = articles.map(({ file }) => `/${file.replace(/^faqs/, 'faq').replace('.mdx', '')}`);
    const links = linesOf(articles, /(?<=\]\(|- )\/[a-z0-9/-]+/g);
    expect(addresses).toEqual(
      expect.arrayContaining(links.filter((link) => !['/guides', '/guides/store'].includes(link))),
    );
    expect(linesOf(articles, /^ *- \/guides$/gm)).toEqual([]);
  }
});
