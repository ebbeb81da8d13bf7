import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { payOutcomes } from '#lib/pay/index.ts';
import { aGuide, aKonbini, anOutcome, aProcedure, payWords } from '#tests/support/builders.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const words = 'content/flows/pay.yaml';
const payable = 'content/flows/pay/payable.mdx';
const others = {
  'content/guides/store/pay.mdx': aGuide({ body: aProcedure() }),
  'content/konbini/lawson.mdx': aKonbini(),
};

/** The problems of one file of a flow whose other outcomes exist. */
async function faultsIn(file: string, text: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const outcomes = Object.fromEntries(payOutcomes.map((id) => [`content/flows/pay/${id}.mdx`, anOutcome()]));
  const { problems } = await checkProject(
    await aProject({ ...others, [words]: payWords(), ...outcomes, ...files, [file]: text }),
  );
  return showFaults(text, problems);
}

test('そろった流れに、直すところはない', async () => {
  const front = {
    ways: ['/konbini/lawson', '/guides/store/pay#pay', '/konbini'],
    procedures: ['/guides/store/pay#pay'],
    next: [{ outcome: 'almost', label: '確かめる' }],
  };
  expect(await faultsIn(payable, anOutcome({ front, body: '本文です。' }))).toBe('');
  const counter = { panel: 'counter', chain: 'lawson' };
  expect(await faultsIn(payable, anOutcome({ front: counter, body: '本文です。' }))).toBe('');
});

test('流れのないプロジェクトは、結果を求められない', async () => {
  const { problems } = await checkProject(await aProject(others));
  expect(problems).toEqual([]);
});

test('文のない結果は、どれも書くファイルと一緒に示される', async () => {
  const { problems } = await checkProject(await aProject({ ...others, [words]: payWords(), [payable]: anOutcome() }));
  expect(problems).toHaveLength(payOutcomes.length - 1);
  expect(
    showFaults(
      payWords(),
      problems.filter(({ found }) => /「(?:blocked|see-total)」/.test(found)),
    ),
  ).toMatchInlineSnapshot(`
    "content/flows/pay.yaml:1:1 結果「blocked」の文がありません。
      → npm run new -- outcome blocked で content/flows/pay/blocked.mdx を作り、書いてください。
      @ title: 払う案内
    content/flows/pay.yaml:1:1 結果「see-total」の文がありません。
      → npm run new -- outcome see-total で content/flows/pay/see-total.mdx を作り、書いてください。
      @ title: 払う案内"
  `);
});

test('することの手順がない結果は、書き方が示される', async () => {
  expect(await faultsIn(payable, anOutcome({ body: '本文です。' }))).toMatchInlineSnapshot(`
    "content/flows/pay/payable.mdx:1:1 することの手順がありません。
      → <Procedure> を書くか、front matter の procedures にほかのページの手順を並べてください。
      @ ---"
  `);
});

test('お店の結果は、パネルとチェーンの片方だけでは直すように言われる', async () => {
  const faults = [{ panel: 'counter' }, { chain: 'lawson' }, { panel: 'counter', chain: 'lowson' }].map((front) =>
    faultsIn(payable, anOutcome({ front })),
  );
  expect((await Promise.all(faults)).join('\n')).toMatchInlineSnapshot(`
    "content/flows/pay/payable.mdx:2:1 panel: counter と chain がそろっていません。
      → chain に lawson のどれかを、panel: counter と一緒に書いてください。
      @ title: このままで払えます
    content/flows/pay/payable.mdx:14:8 panel: counter と chain がそろっていません。
      → chain に lawson のどれかを、panel: counter と一緒に書いてください。
      @ lawson
    content/flows/pay/payable.mdx:15:8 panel: counter と chain がそろっていません。
      → chain に lawson のどれかを、panel: counter と一緒に書いてください。
      @ lowson"
  `);
});

test('流れにない結果のファイルは、置ける名前が示される', async () => {
  const { problems } = await checkProject(await aProject({ ...others, 'content/flows/pay/paid.mdx': anOutcome() }));
  expect(
    problems.filter(({ file }) => file.endsWith('paid.mdx')).map(({ rule, found }) => `${rule}: ${found}`),
  ).toEqual(['file-place: 「paid」という結果は、流れ /pay にありません。']);
  expect(problems.find(({ rule }) => rule === 'file-place')?.fix).toContain(
    "lib/pay/pay-flow.ts の payOutcomes に「'paid',」の行を足し",
  );
});

test('調べるページと出す手順の切れた住所は、その行で示される', async () => {
  const front = {
    ways: ['/guides/store/pya', '/konbini/lawson#pai'],
    procedures: ['/guides/store/pay#pai', '/guides/shop/pay#pay'],
  };
  expect(await faultsIn(payable, anOutcome({ front }))).toMatchInlineSnapshot(`
    "content/flows/pay/payable.mdx:8:5 リンク先「/guides/store/pya」のページがありません。
      → もしかして「/guides/store/pay」ですか。
      @ /guides/store/pya
    content/flows/pay/payable.mdx:9:5 リンク先「/konbini/lawson」に「#pai」がありません。
      → もしかして「pay」ですか。
      @ /konbini/lawson#pai
    content/flows/pay/payable.mdx:16:5 リンク先「/guides/store/pay」に「#pai」がありません。
      → もしかして「pay」ですか。
      @ /guides/store/pay#pai
    content/flows/pay/payable.mdx:17:5 リンク先「/guides/shop/pay」のページがありません。
      → もしかして「/guides/store/pay」ですか。
      @ /guides/shop/pay#pay"
  `);
});

test('問い合わせのページは、問い合わせずに調べるページにならない', async () => {
  expect(await faultsIn(payable, anOutcome({ front: { ways: ['/contact/chat'] } }))).toMatchInlineSnapshot(`
    "content/flows/pay/payable.mdx:8:5 「ways の 1番目」の値 /contact/chat は使えません。
      → 問い合わせのページです。ways に、だれにも問い合わせずに解決できるページの住所を [/guides/number/find] の形で並べてください。
      @ /contact/chat"
  `);
});

test('次にすることにない段階や結果を書くと、書き方が示される', async () => {
  const front = {
    next: [
      { stage: 'odrer', label: '注文する' },
      { outcome: 'payed', label: '見る' },
    ],
  };
  expect(await faultsIn(payable, anOutcome({ front }))).toMatchInlineSnapshot(`
    "content/flows/pay/payable.mdx:5:12 「next の 1番目 の stage」の値 odrer は使えません。
      → もしかして「order」ですか。stage は may / order / number / counter / deadline / paid / wrong のどれかです。
      @ odrer
    content/flows/pay/payable.mdx:7:14 「next の 2番目 の outcome」の値 payed は使えません。
      → outcome は、結果のファイルの名前です（例：whole-way）。
      @ payed"
  `);
});

test('質問の助けになるページの切れた住所は、その行で示される', async () => {
  const text = payWords({
    total: { help: { to: '/guides/store/pya', label: '合計の見方' } },
    goods: { help: { to: '/konbini/lawson#pai', label: '商品の種類' } },
    seller: { help: { to: '/guides/store/pay#pay', label: '売る人' } },
  });
  expect(await faultsIn(words, text)).toMatchInlineSnapshot(`
    "content/flows/pay.yaml:31:11 リンク先「/guides/store/pya」のページがありません。
      → もしかして「/guides/store/pay」ですか。
      @ /guides/store/pya
    content/flows/pay.yaml:86:11 リンク先「/konbini/lawson」に「#pai」がありません。
      → もしかして「pay」ですか。
      @ /konbini/lawson#pai"
  `);
  expect(await faultsIn(words, text.replaceAll('\n', '\r\n'))).toBe(await faultsIn(words, text));
});

test('言葉のない答え、ない答えの言葉、ない事実は、その行で示される', async () => {
  const text = payWords({
    prime: { answers: { yes: { label: 'はい' }, no: { label: 'いいえ' }, unsur: { label: '分からない' } } },
    came: { hint: '{{konbini.deadlin}}のうちに払います。' },
  });
  expect(await faultsIn(words, text)).toMatchInlineSnapshot(`
    "content/flows/pay.yaml:56:7 「questions の prime の answers の unsure」がありません。
      → 答えごとに label を書いてください。
      @ yes:
    content/flows/pay.yaml:60:7 「unsur」という項目はありません。
      → もしかして「unsure」ですか。要らない行なら消してください。
      @ unsur:
    content/flows/pay.yaml:180:12 「konbini.deadlin」という事実はありません。
      → content/facts にある id を書くか、事実を足してください。
      @ {{konbini.deadlin}}のうちに払"
  `);
});

test('ない用件で文を作らせる結果は、ある用件が示される', async () => {
  const messages = { 'content/messages.yaml': await readFile('content/messages.yaml', 'utf8') };
  const named = (message: string) => anOutcome({ front: { message }, body: aProcedure() });
  expect(await faultsIn(payable, named('konbini'), messages)).not.toContain('という用件は');
  const said = await faultsIn(payable, named('konbin'), messages);
  expect(said).toContain('「konbin」という用件は、content/messages.yaml にありません。');
  expect(said).toContain('message に order / delivery');
  const told = (id: string) => anOutcome({ front: { message: 'konbini', told: [id] }, body: aProcedure() });
  expect(await faultsIn(payable, told('rejected'), messages)).not.toContain('という文はありません');
  expect(await faultsIn(payable, told('reject'), messages)).toContain(
    '用件「konbini」に「reject」という文はありません。',
  );
});
