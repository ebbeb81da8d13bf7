import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { aFaq, aGuide, aKonbini } from '#tests/support/builders.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const guide = 'content/guides/store/pay.mdx';

/** The problems of the guide beside these other files. */
async function faultsBeside(text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const { problems } = await checkProject(await aProject({ [guide]: text, ...others }));
  return showFaults(text, problems);
}

test('ある記事・話題・一覧・アンカーへのリンクに、直すところはない', async () => {
  const body = [
    ...[
      '[a](/)',
      '[b](/guides)',
      '[c](/guides/store)',
      '[d](/faq/store/pay)',
      '[e](/konbini/lawson#pay)',
      '[f](#here)',
    ],
    ...['[g](/guides/store/pay#here)', '[h](https://www.amazon.co.jp/gp/help?nodeId=1)', '![図](/images/a.png)'],
    '\n\n## ここ [#here]',
  ].join(' ');
  const others = {
    'content/faqs/store/pay.mdx': aFaq(),
    'content/konbini/lawson.mdx': aKonbini(),
    'public/images/a.png': '',
  };
  expect(await faultsBeside(aGuide({ front: { related: ['/konbini/lawson#pay-1'] }, body }), others)).toBe('');
});

test('ないページへのリンクは、近い住所が示される', async () => {
  const body = '前の文と[店](/konbini/lowson)です。';
  expect(await faultsBeside(aGuide({ body }), { 'content/konbini/lawson.mdx': aKonbini() })).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:5 リンク先「/konbini/lowson」のページがありません。
      → もしかして「/konbini/lawson」ですか。
      @ [店](/konbini/lowson)です。"
  `);
});

test('どこにも似ていないリンク先は、ある住所を書くように言われる', async () => {
  expect(
    await faultsBeside(aGuide({ body: '[店](/nowhere/at/all) [店](/guides/store/) [店](/constructor)' })),
  ).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:1 リンク先「/nowhere/at/all」のページがありません。
      → content にあるページの住所を書いてください。
      @ [店](/nowhere/at/all) [店]
    content/guides/store/pay.mdx:13:22 リンク先「/guides/store/」のページがありません。
      → もしかして「/guides/store」ですか。
      @ [店](/guides/store/) [店](
    content/guides/store/pay.mdx:13:42 リンク先「/constructor」のページがありません。
      → content にあるページの住所を書いてください。
      @ [店](/constructor)"
  `);
});

test('ページにないアンカーは、近い名前が示される', async () => {
  const body = '[手順](/konbini/lawson#pai-1)と[ここ](#here)\n\n## そこ [#there]';
  expect(await faultsBeside(aGuide({ body }), { 'content/konbini/lawson.mdx': aKonbini() })).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:1 リンク先「/konbini/lawson」に「#pai-1」がありません。
      → もしかして「pay-1」ですか。
      @ [手順](/konbini/lawson#pai
    content/guides/store/pay.mdx:13:29 リンク先「/guides/store/pay」に「#here」がありません。
      → もしかして「there」ですか。
      @ [ここ](#here)"
  `);
});

test('アンカーのないページのアンカーは、消すように言われる', async () => {
  expect(await faultsBeside(aGuide({ body: '[話題](/guides/store#top) [ここ](#)' }))).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:1 リンク先「/guides/store」に「#top」がありません。
      → このページにアンカーはありません。# から後ろを消してください。
      @ [話題](/guides/store#top) 
    content/guides/store/pay.mdx:13:25 リンク先「/guides/store/pay」に「#」がありません。
      → このページにアンカーはありません。# から後ろを消してください。
      @ [ここ](#)"
  `);
});

test('related の切れたリンクは、その行で示される', async () => {
  const front = { related: ['/konbini/lawson', '/guides/number/find'] };
  expect(await faultsBeside(aGuide({ front }), { 'content/konbini/lawson.mdx': aKonbini() })).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:5 リンク先「/guides/number/find」のページがありません。
      → content にあるページの住所を書いてください。
      @ /guides/number/find"
  `);
});

test('Windows の改行の記事でも、related の切れたリンクの行は変わらない', async () => {
  const text = aGuide({ front: { related: ['/guides/number/find'] } });
  expect(await faultsBeside(text.replaceAll('\n', '\r\n'))).toBe(await faultsBeside(text));
});

test('直すところのある記事へのリンクは、切れているとは言われない', async () => {
  const others = { 'content/konbini/lawson.mdx': aKonbini({ body: '手順がありません。' }) };
  const text = aGuide({ front: { related: ['/konbini/lawson'] }, body: '[店](/konbini/lawson#pay)' });
  const { problems } = await checkProject(await aProject({ [guide]: text, ...others }));
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['content/konbini/lawson.mdx procedure-steps']);
});

test('許していないサイトへのリンクは、足し方が示される', async () => {
  expect(await faultsBeside(aGuide({ body: '[店](https://www.amazon.com/)' }))).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:1 「www.amazon.com」へのリンクは許されていません。
      → もしかして「www.amazon.co.jp」ですか。Amazonか公的機関のサイトなら content/hosts.yaml に足してください。
      @ [店](https://www.amazon.c"
  `);
});

test.each([
  'https://www.amazon.co.jp.example.com/',
  'https://www.amazon.co.jp@example.com/',
  'https://www.amazon.co.jp:8443/',
  'https://amazon.co.jp/',
  'https://[x/',
])('許したサイトに似せた住所「%s」も断られる', async (url) => {
  const { problems } = await checkProject(await aProject({ [guide]: aGuide({ body: `[店](${url})` }) }));
  expect(problems.map(({ rule }) => rule)).toEqual(['link-host']);
});

test('大文字で書いたサイトの名前も、同じサイトとみなす', async () => {
  expect(await faultsBeside(aGuide({ body: '[店](https://WWW.Amazon.co.jp/)' }))).toBe('');
});

test('public にない画像は、置くように言われる', async () => {
  expect(await faultsBeside(aGuide({ body: '文の中の![図](/images/a.png)です。' }))).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:5 画像「/images/a.png」がありません。
      → public に画像を置き、/ から始まる住所で書いてください。
      @ ![図](/images/a.png)です。"
  `);
});

test.each([
  '/../content/topics.yaml',
  '/images',
  '/',
  'images/a.png',
  'https://www.amazon.co.jp/a.png',
  '//example.com/a.png',
])('public の中の画像でない「%s」は、置くように言われる', async (url) => {
  const files = { [guide]: aGuide({ body: `![図](${url})` }), 'public/images/a.png': '' };
  const { problems } = await checkProject(await aProject(files));
  expect(problems.map(({ rule }) => rule)).toEqual(['image-missing']);
});

test('話題にないフォルダーの記事は、話題を足すように言われる', async () => {
  const text = aGuide();
  const { problems } = await checkProject(await aProject({ 'content/guides/stores/pay.mdx': text }));
  expect(showFaults(text, problems)).toMatchInlineSnapshot(`
    "content/guides/stores/pay.mdx:1:1 「stores」という話題はありません。
      → もしかして「store」ですか。新しい話題なら content/topics.yaml に足してください。
      @ ---"
  `);
});

test('2度ある質問は、もう1つの場所が示される', async () => {
  const text = aFaq();
  const files = {
    'content/faqs/store/a.mdx': text,
    'content/faqs/store/b.mdx': text,
    'content/faqs/store/c.mdx': aFaq({ front: { question: 'いくらですか。' } }),
  };
  const { problems } = await checkProject(await aProject(files));
  expect(showFaults(text, problems)).toMatchInlineSnapshot(`
    "content/faqs/store/b.mdx:2:11 同じ質問が content/faqs/store/a.mdx にもあります。
      → 1つにまとめるか、違いが分かる質問にしてください。
      @ 払えますか。"
  `);
});
