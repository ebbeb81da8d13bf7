import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { ContentError, readSite } from '#lib/site/index.ts';
import { aFaq, aGuide, aKonbini } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

test('ガイドは、話題の順・order の順・住所の順に並ぶ', async () => {
  const { guides } = await readSite(
    await aProject({
      'content/topics.yaml':
        '- id: store\n  title: 店\n  summary: 店のこと\n- id: after\n  title: あと\n  summary: あとのこと\n',
      'content/guides/after/a.mdx': aGuide({ front: { order: 10 } }),
      'content/guides/store/b.mdx': aGuide({ front: { order: 20 } }),
      'content/guides/store/c.mdx': aGuide({ front: { order: 10 } }),
      'content/guides/store/a.mdx': aGuide({ front: { order: 20 } }),
    }),
  );
  expect(guides.map(({ id }) => id)).toEqual(['store/c', 'store/a', 'store/b', 'after/a']);
});

test('記事は、種類ごとの一覧に分かれる', async () => {
  const site = await readSite(
    await aProject({
      'content/guides/store/a.mdx': aGuide(),
      'content/faqs/store/a.mdx': aFaq(),
      'content/konbini/lawson.mdx': aKonbini(),
    }),
  );
  const paths = [site.guides, site.faqs, site.konbini].map((list) => list.map(({ path }) => path));
  expect(paths).toEqual([['/guides/store/a'], ['/faq/store/a'], ['/konbini/lawson']]);
});

test('直すところのある記事は、一覧に出ない', async () => {
  const site = await readSite(await aProject({ 'content/guides/store/a.mdx': aGuide({ body: '# 大きい' }) }));
  expect(site.guides).toEqual([]);
});

test('直すところがあるときの知らせは、件数と全部の場所を言う', async () => {
  const { problems } = await checkProject(
    await aProject({ 'content/faqs/store/a.mdx': aFaq({ body: '[店](/x) と {x}' }) }),
  );
  expect(new ContentError(problems).message).toMatchInlineSnapshot(`
    "直すところが 2 件あります。
    content/faqs/store/a.mdx:10:1 リンク先「/x」のページがありません。
      → content にあるページの住所を書いてください。
    content/faqs/store/a.mdx:10:11 式「{x}」は記事では使えません。
      → ふつうの文で書いてください。波かっこの文字そのものは \\{ と書きます。"
  `);
});
