import { expect, test } from 'vitest';
import { chains } from '#lib/konbini/index.ts';
import { aKonbini } from '#tests/support/builders.ts';
import { fixtureModel, fixtureText } from '#tests/support/fixtures.ts';
import { faultsOf, modelOf, parseKonbini, rulesOf } from '#tests/support/parsing.ts';

const terminal = { at: 'terminal', terminal: 'Loppi', paths: [{ from: '案内A', labels: ['番号'] }], slip: '申込券' };

test.each([
  ['konbini-terminal', 'lawson', '機械で払う店は、機械の道順と確認番号ごと読まれる'],
  ['konbini-register', 'seven-eleven', 'レジで払う店は、レジで言う言葉ごと読まれる'],
])('%s（%s）：%s', async (name, chain) => {
  const parse = (text: string) => parseKonbini(text, chain);
  expect(await modelOf(await fixtureText(name), parse)).toEqual(await fixtureModel(name));
});

test.each(chains)('%s という名のページを作れる', async (chain) => {
  expect(await rulesOf(aKonbini(), (text) => parseKonbini(text, chain))).toEqual([]);
});

test.each(['amazon', 'constructor', 'Lawson'])('%s という名のチェーンはない', async (chain) => {
  expect(await rulesOf(aKonbini(), (text) => parseKonbini(text, chain))).toEqual(['file-place']);
});

test('手順のない店のページは、手順を書くように言われる', async () => {
  expect(await faultsOf(aKonbini({ body: '払えます。' }), parseKonbini)).toMatchInlineSnapshot(`
    "lawson.mdx:1:1 払い方の手順がありません。
      → <Procedure> を1つ以上書いてください。
      @ ---"
  `);
});

test('機械の道順のない店は、道順を書くように言われる', async () => {
  const counter = { at: 'terminal', terminal: 'Loppi', paths: [], slip: '申込券' };
  expect(await faultsOf(aKonbini({ front: { counter } }), parseKonbini)).toMatchInlineSnapshot(`
    "lawson.mdx:9:10 「counter の paths」の中身がありません。
      → paths に、機械の道順を1つ以上書いてください。
      @ []"
  `);
});

test.each(['8888', '{{konbini.confirm-code}}'])('確認番号は %s と書ける', async (confirmationCode) => {
  expect(await rulesOf(aKonbini({ front: { counter: { ...terminal, confirmationCode } } }), parseKonbini)).toEqual([]);
});

test.each(['8888です', '約8888', '8 888', '{{}}', '{{KONBINI}}', '8888{{konbini.confirm-code}}'])(
  '確認番号は「%s」とは書けない',
  async (confirmationCode) => {
    expect(await faultsOf(aKonbini({ front: { counter: { ...terminal, confirmationCode } } }), parseKonbini)).toContain(
      'confirmationCode は "8888" のように数字だけで書いてください。',
    );
  },
);

test('ない名のチェーンは、ある名が示される', async () => {
  expect(await faultsOf(aKonbini(), (text) => parseKonbini(text, 'amazon'))).toMatchInlineSnapshot(`
    "amazon.mdx:1:1 「amazon」というチェーンはありません。
      → ファイル名を seven-eleven / lawson / ministop / familymart / seicomart / daily-yamazaki のどれかにするか、新しいチェーンなら、lib/konbini/chains.ts の chains に「'amazon'」を足してください。
      @ ---"
  `);
});
