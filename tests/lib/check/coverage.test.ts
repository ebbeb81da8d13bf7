import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { coveredAddresses, readCoverage } from '#lib/site/coverage.ts';
import { aFaq, aGuide, aKonbini, aProcedure } from '#tests/support/builders.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const trouble =
  '<Trouble id="stuck" symptom="動かない">\n\n<Causes>\n\n- 暗い\n\n</Causes>\n\n<Fix>\n\n1. 明るくします。\n\n</Fix>\n\n</Trouble>';

const pages = {
  'content/guides/store/pay.mdx': aGuide({
    body: `${aProcedure()}\n\n${trouble}\n\n## うまくいかないとき [#when-not]`,
  }),
  'content/faqs/store/pay.mdx': aFaq(),
  'content/konbini/lawson.mdx': aKonbini(),
};

/** A record with one covered item per section; the given sections replace these. */
function aRecord(sections: Readonly<Record<string, string>> = {}): string {
  const homes = {
    topics: 'S0-1: /guides/store/pay',
    procedures: 'P01: /guides/store/pay#pay',
    troubles: 'T01: /guides/store/pay#stuck',
    faqs: '1: /faq/store/pay',
  };
  return Object.entries({ ...homes, ...sections })
    .map(([name, entries]) => `${name}:\n  ${entries.replaceAll('\n', '\n  ')}\n`)
    .join('');
}

/** The problems of this record. */
async function faultsOf(text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const { problems } = await checkProject(await aProject({ ...pages, 'content/coverage.yaml': text, ...others }));
  return showFaults(text, problems);
}

test('行き先がどれもあれば、直すところはない', async () => {
  const topics = [
    'S0-1: [/guides/store/pay#when-not, /konbini/lawson#pay-1, /facts/konbini.what, /guides, /faq/store]',
    'S4-17: { page: [/guides/store/pay], note: 率は書かない }',
    'S1-19: { leftOut: opinion, why: 確かめられない }',
  ].join('\n');
  const procedures =
    'P01: [/guides/store/pay#pay, /konbini/lawson#pay]\nP40: { page: /guides/store/pay#when-not, note: 勧めない }';
  expect(await faultsOf(aRecord({ topics, procedures }))).toBe('');
});

test('記録のない所では、何も言われない', async () => {
  expect((await checkProject(await aProject(pages))).problems).toEqual([]);
});

test('ないページは、近い住所が示される', async () => {
  const topics = 'S0-1: /guides/store/pay\nS0-2: [/guides/store, /konbini/lowson]\nS0-3: /nowhere/at/all';
  expect(await faultsOf(aRecord({ topics }))).toMatchInlineSnapshot(`
    "content/coverage.yaml:3:25 S0-2 の住所「/konbini/lowson」のページがありません。
      → もしかして「/konbini/lawson」ですか。
      @ /konbini/lowson]
    content/coverage.yaml:4:9 S0-3 の住所「/nowhere/at/all」のページがありません。
      → content にあるページの住所を書いてください。
      @ /nowhere/at/all"
  `);
});

test('ないアンカーは、そのページのアンカーが示される', async () => {
  const topics = 'S0-1: { page: [/guides/store/pay, /guides/store/pay#when-nod], note: 短くした }\nS0-2: /guides#top';
  expect(await faultsOf(aRecord({ topics }))).toMatchInlineSnapshot(`
    "content/coverage.yaml:2:37 S0-1 の住所「/guides/store/pay」に「#when-nod」がありません。
      → もしかして「when-not」ですか。
      @ /guides/store/pay#when-n
    content/coverage.yaml:3:9 S0-2 の住所「/guides」に「#top」がありません。
      → このページにアンカーはありません。# から後ろを消してください。
      @ /guides#top"
  `);
});

test('同じ番号が2度あると、2度めの場所が示される', async () => {
  expect(await faultsOf(aRecord({ faqs: '1: /faq/store/pay\n1: /faq/store/pay' }))).toMatchInlineSnapshot(`
    "content/coverage.yaml:9:3 同じ項目が2度書かれています。
      → どちらかを消してください。
      @ 1: /faq/store/pay"
  `);
});

test('困りごとの住所が見出しや手順だと、困りごとの枠が示される', async () => {
  const troubles =
    'T01: /guides/store/pay#stack\nT02: [/guides/store/pay#stuck, /guides/store/pay#when-not]\nT03: /guides/store/pay#pay\nT04: /konbini/lawson#pay';
  expect(await faultsOf(aRecord({ troubles }))).toMatchInlineSnapshot(`
    "content/coverage.yaml:6:8 T01 の住所「/guides/store/pay」に「#stack」がありません。
      → もしかして「stuck」ですか。
      @ /guides/store/pay#stack
    content/coverage.yaml:7:34 T02 の住所「/guides/store/pay#when-not」は、<Trouble> ではありません。
      → 使えるのは stuck です。
      @ /guides/store/pay#when-n
    content/coverage.yaml:8:8 T03 の住所「/guides/store/pay#pay」は、<Trouble> ではありません。
      → 使えるのは stuck です。
      @ /guides/store/pay#pay
    content/coverage.yaml:9:8 T04 の住所「/konbini/lawson#pay」は、<Trouble> ではありません。
      → このページに <Trouble> はありません。
      @ /konbini/lawson#pay"
  `);
});

test('手順の住所が手順でないと、わけを書く道が示される', async () => {
  const procedures =
    'P01: /guides/store/pay#when-not\nP02: /guides/store/pay\nP03: /faq/store/pay\nP04: /guides/store/pay#pay-1';
  expect(await faultsOf(aRecord({ procedures }))).toMatchInlineSnapshot(`
    "content/coverage.yaml:4:8 P01 の住所「/guides/store/pay#when-not」は、<Procedure> ではありません。
      → 使えるのは pay です。手順にしないなら { page, note } でわけを書いてください。
      @ /guides/store/pay#when-n
    content/coverage.yaml:5:8 P02 の住所「/guides/store/pay」は、<Procedure> ではありません。
      → 使えるのは pay です。手順にしないなら { page, note } でわけを書いてください。
      @ /guides/store/pay
    content/coverage.yaml:6:8 P03 の住所「/faq/store/pay」は、<Procedure> ではありません。
      → このページに <Procedure> はありません。手順にしないなら { page, note } でわけを書いてください。
      @ /faq/store/pay
    content/coverage.yaml:7:8 P04 の住所「/guides/store/pay#pay-1」は、<Procedure> ではありません。
      → 使えるのは pay です。手順にしないなら { page, note } でわけを書いてください。
      @ /guides/store/pay#pay-1"
  `);
});

test('質問の住所が質問のページでないと、書く住所が示される', async () => {
  expect(await faultsOf(aRecord({ faqs: '12: /faq/store\n13: /guides/store/pay#pay' }))).toMatchInlineSnapshot(`
    "content/coverage.yaml:8:7 12 の住所「/faq/store」は、よくある質問のページではありません。
      → /faq/ で始まる、質問のページの住所を書いてください。
      @ /faq/store
    content/coverage.yaml:9:7 13 の住所「/guides/store/pay#pay」は、よくある質問のページではありません。
      → /faq/ で始まる、質問のページの住所を書いてください。
      @ /guides/store/pay#pay"
  `);
});

test('形の違う番号や住所は、書き方が示される', async () => {
  const text = aRecord({
    topics: 'S5-1: /guides\nS0-1: guides/store/pay\nS0-2: { leftOut: tired, why: 疲れた }\nS0-3: []',
    procedures: 'P1: /guides\nP02: { leftOut: opinion, why: 意見 }',
    troubles: 'T01: { page: /guides, note: 短くした }',
    faqs: '0: /faq/store/pay\n1: [/faq/store/pay]',
    others: 'X1: /guides',
  });
  expect(await faultsOf(text)).toMatchInlineSnapshot(`
    "content/coverage.yaml:2:9 「topics の S5-1」の値 /guides は使えません。
      → 「S0-1: 住所」の形で、番号と住所を並べてください。
      @ /guides
    content/coverage.yaml:3:9 「topics の S0-1」の値 guides/store/pay は使えません。
      → 住所は /guides/number/find か /guides/number/find#mail の形で書いてください。
      @ guides/store/pay
    content/coverage.yaml:4:20 「topics の S0-2 の leftOut」の値 tired は使えません。
      → marketing（宣伝） / opinion（意見や感想） / superseded（古い案内） / unsafe（危ないすすめ） のどれかを書いてください。
      @ tired, why: 疲れた }
    content/coverage.yaml:5:9 「topics の S0-3」の中身がありません。
      → 住所は /guides/number/find か /guides/number/find#mail の形で書いてください。
      @ []
    content/coverage.yaml:7:7 「procedures の P1」の値 /guides は使えません。
      → 「P01: 住所」の形で、番号と住所を並べてください。
      @ /guides
    content/coverage.yaml:8:8 「procedures の P02」の中身が項目の組になっています。
      → 手順の住所、[住所, 住所]、{ page: 住所, note: 手順にしないわけ } のどれかを書いてください。
      @ { leftOut: opinion, why:
    content/coverage.yaml:10:8 「troubles の T01」の中身が項目の組になっています。
      → 住所は /guides/number/find か /guides/number/find#mail の形で書いてください。
      @ { page: /guides, note: 短
    content/coverage.yaml:12:6 「faqs の 0」の値 /faq/store/pay は使えません。
      → 「1: 住所」の形で、番号と住所を並べてください。
      @ /faq/store/pay
    content/coverage.yaml:13:6 「faqs の 1」の中身が一覧になっています。
      → 住所は /guides/number/find か /guides/number/find#mail の形で書いてください。
      @ [/faq/store/pay]
    content/coverage.yaml:14:1 「others」という項目はありません。
      → 使えるのは topics / procedures / troubles / faqs / matters です。要らない行なら消してください。
      @ others:"
  `);
});

test('直すところのある記事の住所は、ないとは言われない', async () => {
  const others = { 'content/guides/store/pay.mdx': aGuide({ body: '<Notes />' }) };
  const { problems } = await checkProject(await aProject({ ...pages, 'content/coverage.yaml': aRecord(), ...others }));
  expect(problems.map(({ file }) => file)).toEqual(['content/guides/store/pay.mdx']);
});

test('書かない話題には住所がなく、ほかはページとアンカーに分かれる', async () => {
  const topics =
    'S1-19: { leftOut: opinion, why: 確かめられない }\nS0-1: { page: /guides/store/pay#pay, note: 短くした }';
  const { record } = await readCoverage(await aProject({ 'content/coverage.yaml': aRecord({ topics }) }));
  const found = record === undefined ? [] : coveredAddresses(record.coverage);
  expect(found.map(({ id, page, anchor }) => [id, page, anchor])).toEqual([
    ['S0-1', '/guides/store/pay', 'pay'],
    ['P01', '/guides/store/pay', 'pay'],
    ['T01', '/guides/store/pay', 'stuck'],
    ['1', '/faq/store/pay', undefined],
  ]);
});
