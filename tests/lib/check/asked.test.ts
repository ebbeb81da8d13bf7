import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkProject } from '#lib/check/index.ts';
import { aChannel, aFaq, aGuide, aKonbini, anOutcome } from '#tests/support/builders.ts';
import { aSingleFact } from '#tests/support/facts.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const asking = (...asked: string[]) => ({ front: { asked } });

test('違う言い方なら、ガイド・質問・お店・窓口のどれに書いても、直すところはない', async () => {
  const { site, problems } = await checkProject(
    await aProject({
      'content/guides/store/a.mdx': aGuide(asking('番号押しても先に進まない')),
      'content/faqs/store/a.mdx': aFaq(asking('店でお金だせる？')),
      'content/konbini/lawson.mdx': aKonbini(asking('青い牛乳のとこ')),
      'content/channels/chat.mdx': aChannel(asking('文字で相談したい')),
    }),
  );
  expect(problems).toEqual([]);
  expect([site.guides, site.faqs, site.konbini, site.channels].map(([article]) => article?.asked)).toEqual([
    ['番号押しても先に進まない'],
    ['店でお金だせる？'],
    ['青い牛乳のとこ'],
    ['文字で相談したい'],
  ]);
});

test('かなや全角の違いだけの同じ言い方は、2つめの場所と、1つめのファイルが示される', async () => {
  const second = aGuide(asking('待っても来ない', 'ｱﾏｿﾞﾝのメール'));
  const { problems } = await checkProject(
    await aProject({
      'content/guides/store/a.mdx': aGuide(asking('あまぞんのめーる')),
      'content/guides/store/b.mdx': second,
    }),
  );
  expect(showFaults(second, problems)).toMatchInlineSnapshot(`
    "content/guides/store/b.mdx:13:5 同じ言い方「ｱﾏｿﾞﾝのメール」が content/guides/store/a.mdx にもあります。
      → その言い方の人が読みたいところを1つ選び、ほかからは消してください。
      @ ｱﾏｿﾞﾝのメール"
  `);
});

test('1つの記事の中でも、同じ言い方は2度書けない', async () => {
  const files = { 'content/faqs/store/a.mdx': aFaq(asking('来ない', '来ない')) };
  const { problems } = await checkProject(await aProject(files));
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['asked-duplicate', 'content/faqs/store/a.mdx']]);
});

test('見出しの言い方や事実の言い方も、ほかと同じではいけない', async () => {
  const guide = aGuide({
    front: { asked: ['店払いって何'], askedAt: { '#wait': ['まだ来ない', '店払いって何'] } },
    body: '## 待つとき [#wait]\n\nしばらく待ちます。',
  });
  const fact = aSingleFact({ id: 'konbini.what', type: 'text', asked: ['まだ来ない'] }, '前払い');
  const facts = stringify([fact]);
  const { problems } = await checkProject(
    await aProject({ 'content/guides/store/a.mdx': guide, 'content/facts/konbini.yaml': facts }),
  );
  const wrongLines = problems.map(({ rule, file, line }) => {
    const text = file.endsWith('.mdx') ? guide : facts;
    return [rule, text.split('\n')[line - 1]?.trim()];
  });
  expect(wrongLines).toEqual([
    ['asked-duplicate', '- まだ来ない'],
    ['asked-duplicate', '- 店払いって何'],
  ]);
});

test('本文にない見出しの言い方には、近い見出しが示される', async () => {
  const text = aGuide({
    front: { askedAt: { '#wiat': ['まだ来ない'] } },
    body: '## 待つとき [#wait]\n\nしばらく待ちます。',
  });
  const { problems } = await checkProject(await aProject({ 'content/guides/store/a.mdx': text }));
  expect(showFaults(text, problems)).toMatchInlineSnapshot(`
    "content/guides/store/a.mdx:13:5 askedAt の「#wiat」は、本文にありません。
      → もしかして「#wait」ですか。
      @ - まだ来ない"
  `);
});

test('案内の結果にも書けて、ほかの記事と同じ言い方は2度書けない', async () => {
  const { site, problems } = await checkProject(
    await aProject({
      'content/guides/store/a.mdx': aGuide(asking('紙をなくした')),
      'content/flows/pay/lost-slip.mdx': anOutcome(asking('紙をなくした', '券を落とした')),
    }),
  );
  expect(site.outcomes[0]?.asked).toEqual(['紙をなくした', '券を落とした']);
  expect(problems.map(({ rule, file }) => [rule, file])).toContainEqual([
    'asked-duplicate',
    'content/guides/store/a.mdx',
  ]);
});

test('検索が案内しない結果に言い方を書くと、代わりに書くところが示される', async () => {
  const counter = anOutcome({ front: { asked: ['青い牛乳のとこ'], panel: 'counter', chain: 'lawson' } });
  const { problems } = await checkProject(await aProject({ 'content/flows/pay/counter-lawson.mdx': counter }));
  const own = problems.filter(({ rule }) => rule === 'asked-unread');
  expect(showFaults(counter, own)).toMatchInlineSnapshot(`
    "content/flows/pay/counter-lawson.mdx:15:5 検索は、この結果へは案内しません。「青い牛乳のとこ」はどこにも使われません。
      → 同じことが /konbini/lawson にあります。言い方は、そちらに書いてください。
      @ 青い牛乳のとこ"
  `);
});
