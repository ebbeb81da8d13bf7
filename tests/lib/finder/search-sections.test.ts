import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { searchSections } from '#lib/finder/index.ts';
import { readSite } from '#lib/site/index.ts';
import { aFaq, aGuide, aKonbini } from '#tests/support/builders.ts';
import { aSingleFact } from '#tests/support/facts.ts';
import { aProject } from '#tests/support/project.ts';

const body = '本文です。\n\n## 待つとき [#wait]\n\nしばらく待ちます。';

async function sectionsOf(files: Readonly<Record<string, string>>) {
  return searchSections(await readSite(await aProject(files)));
}

test('読む人の言い方と話題の名前は、その記事の答えだけが持ち、見せる言葉には入らない', async () => {
  const sections = await sectionsOf({
    'content/guides/store/pay.mdx': aGuide({
      front: { asked: ['番号押しても先に進まない', 'うんともすんとも'] },
      body,
    }),
    'content/konbini/lawson.mdx': aKonbini({ front: { asked: ['青い看板の店'] } }),
  });
  const aliases = sections.flatMap(({ type, url, aliases }) =>
    aliases === undefined || type === 'fact' ? [] : [[url, aliases]],
  );
  expect(aliases).toEqual([
    ['/guides/store/pay#answer', '番号押しても先に進まない\nうんともすんとも\nお店で払う'],
    ['/konbini/lawson#answer', '青い看板の店\nお店で払う'],
  ]);
  expect(sections.map(({ title, section, text }) => `${title}${section ?? ''}${text}`).join()).not.toMatch(
    /先に進まない|うんとも|青い看板/,
  );
});

test('見出しを指した言い方はその見出しが、事実の言い方はその事実が持つ', async () => {
  const guide = aGuide({ front: { askedAt: { '#wait': ['まだ来ない'] } }, body });
  const facts = stringify([aSingleFact({ id: 'konbini.what', type: 'text', asked: ['店払いって何'] }, '前払い')]);
  const sections = await sectionsOf({ 'content/guides/store/pay.mdx': guide, 'content/facts/konbini.yaml': facts });
  const aliasesAt = (end: string) => sections.find(({ url }) => url.endsWith(end))?.aliases?.split('\n');
  expect(aliasesAt('pay#wait')).toEqual(['まだ来ない']);
  expect(aliasesAt('pay#answer')).toEqual(['お店で払う']);
  expect(aliasesAt('konbini.what#reading')).toContain('店払いって何');
});

test('読む人の言い方は、話題の名前とリンクの言葉と並ぶ', async () => {
  const sections = await sectionsOf({
    'content/guides/store/pay.mdx': aGuide({ front: { asked: ['うんともすんとも'] } }),
    'content/faqs/store/pay.mdx': aFaq({ body: '[番号の入れ方](/guides/store/pay)を見てください。' }),
  });
  const answer = sections.find(({ url }) => url === '/guides/store/pay#answer');
  expect(answer?.aliases?.split('\n').toSorted()).toEqual(['うんともすんとも', 'お店で払う', '番号の入れ方']);
});

test('だれのためのものかは、front matter と事実に書いたとおりになり、書かなければみんなのためのものになる', async () => {
  const sections = await sectionsOf({
    'content/guides/store/sell.mdx': aGuide({ front: { audience: 'seller' } }),
    'content/guides/store/pay.mdx': aGuide({}),
    'content/faqs/store/sell.mdx': aFaq({ front: { audience: 'prime' } }),
    'content/faqs/store/prime.mdx': aFaq({}),
    'content/facts/seller.yaml': stringify([
      aSingleFact({ id: 'seller.fee', type: 'text', audience: 'seller' }, '月額'),
      aSingleFact({ id: 'seller.name', type: 'text' }, '名前'),
    ]),
  });
  const few = Object.fromEntries(
    sections.flatMap(({ url, few }) => (/#(?:answer|reading)$/.test(url) ? [[url.replace(/#.*/, ''), few]] : [])),
  );
  expect(few).toEqual({
    '/guides/store/sell': 'seller',
    '/guides/store/pay': undefined,
    '/faq/store/sell': 'prime',
    '/faq/store/prime': undefined,
    '/facts/seller.fee': 'seller',
    '/facts/seller.name': undefined,
  });
});

test('お店の支払い手段は、使えるかどうかを添えて並ぶ', async () => {
  const means = [
    { name: 'PayPay', verdict: 'no' },
    { name: '現金', verdict: 'yes' },
    { name: 'd払い', verdict: 'no' },
  ];
  const sections = await sectionsOf({ 'content/konbini/lawson.mdx': aKonbini({ front: { means } }) });
  const answer = sections.find(({ url }) => url === '/konbini/lawson#answer');
  expect(answer?.text.split('\n')).toEqual(expect.arrayContaining(['使える：現金', '使えないと考える：PayPay、d払い']));
  expect(answer?.text).not.toContain('店員に確かめる');
});
