import { expect, test } from 'vitest';
import { aChannel } from '#tests/support/builders.ts';
import { fixtureModel, fixtureText } from '#tests/support/fixtures.ts';
import { faultsOf, modelOf, parseChannel } from '#tests/support/parsing.ts';

test('窓口は、使える人・用意するもの・できることごと読まれる', async () => {
  expect(await modelOf(await fixtureText('channel'), parseChannel)).toEqual(await fixtureModel('channel'));
});

test('いつ・何語で頼めるかが分からない窓口も書ける', async () => {
  const channel = await modelOf(aChannel(), parseChannel);
  expect([channel.hours, channel.languages]).toEqual([undefined, undefined]);
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
    "chat.mdx:9:8 「needs」の中身がありません。
      → needs に、手元に用意するものを並べてください。
      @ []"
  `);
});

test.each(['audience', 'strengths', 'limits', 'settles', 'cannotSettle'])('%s も、空にできない', async (name) => {
  const faults = await faultsOf(aChannel({ front: { [name]: [] } }), parseChannel);
  expect(faults).toContain(`「${name}」の中身がありません。`);
});

test.each(['夜中まで', 900, ['support.hours']])('時間には、事実の id だけを書ける：%j', async (hours) => {
  expect(await faultsOf(aChannel({ front: { hours } }), parseChannel)).toContain(
    '→ support.chat-hours の形の事実の id を書いてください。',
  );
});
