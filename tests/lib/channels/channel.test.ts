import { expect, test } from 'vitest';
import { aChannel } from '#tests/support/builders.ts';
import { fixtureModel, fixtureText } from '#tests/support/fixtures.ts';
import { faultsOf, modelOf, parseChannel } from '#tests/support/parsing.ts';

test('窓口は、使える人・用意するもの・できることごと読まれる', async () => {
  expect(await modelOf(await fixtureText('channel'), parseChannel)).toEqual(await fixtureModel('channel'));
});

test('何語で頼めるかが分からない窓口も書ける', async () => {
  expect((await modelOf(aChannel(), parseChannel)).languages).toBeUndefined();
});

test('手順のない窓口のページは、手順を書くように言われる', async () => {
  expect(await faultsOf(aChannel({ body: '聞けます。' }), parseChannel)).toMatchInlineSnapshot(`
    "chat.mdx:1:1 この窓口への行き方がありません。
      → <Procedure> を1つ以上書いてください。
      @ ---"
  `);
});

test('知らない使える人は、書ける言葉と一緒に示される', async () => {
  const front = { audience: ['buyer', 'sellr'] };
  expect(await faultsOf(aChannel({ front }), parseChannel)).toMatchInlineSnapshot(`
    "chat.mdx:7:5 「audience の 2番目」の値 sellr は使えません。
      → buyer（買う人） / prime（プライム会員） / seller（出品者） / business（法人） のどれかを書いてください。
      @ sellr"
  `);
});

test('用意するものが空の窓口は、何を並べるかを言われる', async () => {
  expect(await faultsOf(aChannel({ front: { needs: [] } }), parseChannel)).toMatchInlineSnapshot(`
    "chat.mdx:12:8 「needs」の中身がありません。
      → needs に、手元に用意するものを並べてください。
      @ []"
  `);
});

test.each(['audience', 'strengths', 'limits', 'settles', 'cannotSettle'])('%s も、空にできない', async (name) => {
  const faults = await faultsOf(aChannel({ front: { [name]: [] } }), parseChannel);
  expect(faults).toContain(`「${name}」の中身がありません。`);
});

test.each(['夜中まで', 900, ['support.hours']])('時間には、事実の id か決まった言葉だけを書ける：%j', async (hours) => {
  const methods = [{ by: 'chat', hours }];
  expect(await faultsOf(aChannel({ front: { methods } }), parseChannel)).toContain(
    '→ hours に、時間の事実の id（例：support.chat-hours）、always（いつでも。by が page か mail のとき）、unknown（分かっていない）のどれかを書いてください。',
  );
});

test('人や自動応答が答える窓口は、事実なしに「いつでも」とは書けない', async () => {
  const methods = [
    { by: 'mail', hours: 'always' },
    { by: 'ai', hours: 'always' },
  ];
  expect(await faultsOf(aChannel({ front: { methods } }), parseChannel)).toMatchInlineSnapshot(`
    "chat.mdx:12:12 「methods の 2番目 の hours」の値 always は使えません。
      → hours に、時間の事実の id（例：support.chat-hours）、always（いつでも。by が page か mail のとき）、unknown（分かっていない）のどれかを書いてください。
      @ always"
  `);
});

test('知らない使い方と日は、書ける言葉と一緒に示される', async () => {
  const methods = [{ by: 'fax', hours: 'unknown', days: ['sundays'] }];
  expect(await faultsOf(aChannel({ front: { methods } }), parseChannel)).toMatchInlineSnapshot(`
    "chat.mdx:9:9 「methods の 1番目 の by」の値 fax は使えません。
      → phone（電話で話す） / chat（チャットで担当者と話す） / ai（チャットの自動応答に聞く） / mail（書いて送り、返事を待つ） / page（自分で読む） / outside（Amazonの外の相談先に相談する） のどれかを書いてください。
      @ fax
    chat.mdx:12:9 「methods の 1番目 の days の 1番目」の値 sundays は使えません。
      → days に、その時間の日を [weekday, saturday, sunday, holiday] の中から並べてください。毎日同じなら、days を省きます。
      @ sundays"
  `);
});

test('使い方が1つもない窓口は、並べ方を言われる', async () => {
  expect(await faultsOf(aChannel({ front: { methods: [] } }), parseChannel)).toMatchInlineSnapshot(`
    "chat.mdx:8:10 「methods」の中身がありません。
      → methods に、使い方と時間を「- { by: chat, hours: support.chat-hours }」の形で並べてください。
      @ []"
  `);
});
