import { expect, test } from 'vitest';
import { readSite } from '#lib/site/index.ts';
import { aChannel, aFaq, aGuide, aKonbini, anOutcome } from '#tests/support/builders.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const asking = (...asked: string[]) => ({ front: { asked } });

test('違う言い方なら、ガイド・質問・お店・窓口のどれに書いても、直すところはない', async () => {
  const { problems, guides, faqs, konbini, channels } = await readSite(
    await aProject({
      'content/guides/store/a.mdx': aGuide(asking('番号押しても先に進まない')),
      'content/faqs/store/a.mdx': aFaq(asking('店でお金だせる？')),
      'content/konbini/lawson.mdx': aKonbini(asking('青い牛乳のとこ')),
      'content/channels/chat.mdx': aChannel(asking('文字で相談したい')),
    }),
  );
  expect(problems).toEqual([]);
  expect([guides, faqs, konbini, channels].map(([article]) => article?.asked)).toEqual([
    ['番号押しても先に進まない'],
    ['店でお金だせる？'],
    ['青い牛乳のとこ'],
    ['文字で相談したい'],
  ]);
});

test('かなや全角の違いだけの同じ言い方は、2つめの場所と、1つめのファイルが示される', async () => {
  const second = aGuide(asking('待っても来ない', 'ｱﾏｿﾞﾝのメール'));
  const { problems } = await readSite(
    await aProject({
      'content/guides/store/a.mdx': aGuide(asking('あまぞんのめーる')),
      'content/guides/store/b.mdx': second,
    }),
  );
  expect(showFaults(second, problems)).toMatchInlineSnapshot(`
    "content/guides/store/b.mdx:13:5 同じ言い方「ｱﾏｿﾞﾝのメール」が content/guides/store/a.mdx にもあります。
      → その言い方の人が読みたい記事を1つ選び、ほかの記事からは消してください。
      @ ｱﾏｿﾞﾝのメール"
  `);
});

test('1つの記事の中でも、同じ言い方は2度書けない', async () => {
  const files = { 'content/faqs/store/a.mdx': aFaq(asking('来ない', '来ない')) };
  const { problems } = await readSite(await aProject(files));
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['asked-duplicate', 'content/faqs/store/a.mdx']]);
});

test('案内の結果には、言い換えを書けない', async () => {
  const files = { 'content/flows/pay/ready.mdx': anOutcome({ front: { asked: ['来ない'] } }) };
  const { problems } = await readSite(await aProject(files));
  expect(problems.map(({ rule, found }) => [rule, found])).toContainEqual([
    'front-matter',
    expect.stringContaining('asked'),
  ]);
});
