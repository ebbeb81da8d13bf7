import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { idsOfEntries, readLedger } from '#lib/facts/index.ts';
import { aFact, aSingleFact, faultsInFacts, faultsInLedger, sourcesText } from '#tests/support/facts.ts';

const fact = (id: string, fields: object = {}) => aSingleFact({ id, type: 'text', ...fields }, '前払い');
const sourceFile = { file: 'content/sources.yaml', text: sourcesText };
const ledgerOf = (text: string, sources = sourceFile) =>
  readLedger([{ file: 'content/facts/konbini.yaml', text }], sources).ledger;

test('事実は、ファイルの順に、置き場所と一緒に読まれる', () => {
  const files = ['b', 'a'].map((name) => ({
    file: `content/facts/${name}.yaml`,
    text: stringify([fact(`${name}.one`), fact(`${name}.two`)]),
  }));
  const { ledger, problems } = readLedger(files, sourceFile);
  expect(problems).toEqual([]);
  expect([...ledger.locations].map(([id, { file, index }]) => [id, file, index])).toEqual([
    ['b.one', 'content/facts/b.yaml', 0],
    ['b.two', 'content/facts/b.yaml', 1],
    ['a.one', 'content/facts/a.yaml', 0],
    ['a.two', 'content/facts/a.yaml', 1],
  ]);
  expect(ledger.facts.map(({ id }) => id)).toEqual([...ledger.locations.keys()]);
  expect(ledger.sources.map(({ id }) => id)).toEqual(['s0', 's1', 'amazon-help']);
  expect(ledger.unread).toEqual([]);
});

test('1つの事実が2つのファイルにあると、ほかのファイルが示される', () => {
  expect(
    faultsInLedger({ a: stringify([fact('konbini.what')]), b: stringify([fact('b.one'), fact('konbini.what')]) }),
  ).toMatchInlineSnapshot(`
    "content/facts/b.yaml:16:7 「konbini.what」は content/facts/a.yaml の konbini.what にもあります。
      → 1つの id は1か所だけに書いてください。
      @ konbini.what"
  `);
});

test('2つのファイルにまたがる輪も示される', () => {
  expect(
    faultsInLedger({
      a: stringify([fact('a.one', { seeAlso: ['b.one'] })]),
      b: stringify([fact('b.one', { seeAlso: ['a.one'] })]),
    }),
  ).toMatchInlineSnapshot(`
    "content/facts/a.yaml:17:7 「b.one」をたどると、この事実に戻ります。
      → 輪が切れるように、どれか1つの seeAlso を消してください。
      @ b.one
    content/facts/b.yaml:17:7 「a.one」をたどると、この事実に戻ります。
      → 輪が切れるように、どれか1つの seeAlso を消してください。
      @ a.one"
  `);
});

test('種類の違う間違いが、いくつもの事実にあっても、一度に示される', () => {
  const facts = [
    aFact({ unit: '個', seeAlso: ['konbini.when'] }),
    fact('konbini.what', { checkedOn: '2026-02-30' }),
    fact('konbini.when', { claims: [{ source: 's8', place: '1行', value: '前払い' }], seeAlso: ['konbini.deadline'] }),
    fact('konbini.where', { claims: [{ source: 's0', place: '1行', value: 3 }] }),
    fact('konbini.what'),
    aFact({ id: 'konbini.late', reading: { value: 6, rule: 'safest', why: 'あ', sentence: 'あ' } }),
  ];
  expect(faultsInFacts(...facts)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:3:9 「1番目 の unit」の値 個 は使えません。
      → unit は 日 / 円 / 桁 / 分 / 時間 / 週間 / 文字 / か月 / 回 のどれかです。
      @ 個
    content/facts/konbini.yaml:23:7 「konbini.when」をたどると、この事実に戻ります。
      → 輪が切れるように、どれか1つの seeAlso を消してください。
      @ konbini.when
    content/facts/konbini.yaml:37:14 「2番目 の checkedOn」の値 2026-02-30 は使えません。
      → checkedOn は 2026-11-21 の形で、ある日付を書いてください。
      @ 2026-02-30
    content/facts/konbini.yaml:44:15 「s8」という出典はありません。
      → もしかして「s0」ですか。
      @ s8
    content/facts/konbini.yaml:55:7 「konbini.deadline」をたどると、この事実に戻ります。
      → 輪が切れるように、どれか1つの seeAlso を消してください。
      @ konbini.deadline
    content/facts/konbini.yaml:63:14 「4番目 の claims の 1番目 の value」の値 3 は使えません。
      → 値を1行の文字で書いてください。
      @ 3
    content/facts/konbini.yaml:71:7 「konbini.what」は content/facts/konbini.yaml の konbini.what にもあります。
      → 1つの id は1か所だけに書いてください。
      @ konbini.what
    content/facts/konbini.yaml:100:12 読み方「6日」より安全な「3日」を、出典 s1 が言っています。
      → 安全なほうの値にするか、safer を見直してください。
      @ 6"
  `);
});

test('日付や問いの間違いは、読み方の間違いを隠さない', () => {
  const risky = { reading: { value: 6, rule: 'safest', why: '早いほうが安全', sentence: '6日以内に払います。' } };
  for (const faulty of [{ checkedOn: '2026-02-30' }, { reviewBy: 'いつか' }, { question: 3 }, { memo: 'メモ' }]) {
    const found = faultsInFacts(aFact({ ...risky, ...faulty }));
    expect(found).toContain('読み方「6日」より安全な「3日」を、出典 s1 が言っています。');
    expect(found.split('→')).toHaveLength(3);
  }
});

test('safer の間違いは、safer がないこととしては示されない', () => {
  const found = faultsInFacts(aFact({ safer: 'less' }));
  expect(found).toContain('safer は lower');
  expect(found.split('→')).toHaveLength(2);
});

test('読めない事実の言い分の出典も、確かめられる', () => {
  const claims = [{ source: 's8', place: '1行', value: 'six' }, { place: '2行', value: 3 }, '3日'];
  expect(faultsInFacts(aFact({ claims }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:8:15 「s8」という出典はありません。
      → もしかして「s0」ですか。
      @ s8
    content/facts/konbini.yaml:10:14 「1番目 の claims の 1番目 の value」の値 six は使えません。
      → 値は整数で書いてください。
      @ six
    content/facts/konbini.yaml:11:7 「1番目 の claims の 2番目 の source」がありません。
      → source に sources.yaml の id を書いてください。
      @ place: 2行
    content/facts/konbini.yaml:13:7 「1番目 の claims の 3番目」の値 3日 は使えません。
      → 「項目名: 値」の組を並べて書いてください。
      @ 3日"
  `);
});

test('読めない事実は、ほかの事実を巻きこまない', () => {
  const ledger = ledgerOf(
    stringify([fact('a.one'), aFact({ unit: '個' }), fact('a.two', { seeAlso: ['konbini.deadline'] })]),
  );
  expect(ledger.facts.map(({ id }) => id)).toEqual(['a.one', 'a.two']);
  expect(ledger.unread).toEqual(['konbini.deadline']);
});

test('YAML として読めないファイルの事実も、ないとは言われない', () => {
  const broken = `${stringify([fact('a.one'), fact('a.two')])}- id: "a.three\n`;
  expect(
    faultsInLedger({ a: broken, b: stringify([fact('b.one', { seeAlso: ['a.two'] }), fact('a.one')]) }),
  ).toMatchInlineSnapshot(`
    "content/facts/a.yaml:31:7 引用符が閉じられていません。
      → 値の終わりにも、始まりと同じ引用符を書いてください。
      @ "a.three
    content/facts/b.yaml:18:7 「a.one」は content/facts/a.yaml の a.one にもあります。
      → 1つの id は1か所だけに書いてください。
      @ a.one"
  `);
});

test('読めない出典の言い分は、出典がないとは言われない', () => {
  const sources = sourcesText.replace('kind: amazon', 'kind: shop');
  const claims = [{ source: 'amazon-help', place: '3行', value: '前払い' }];
  const reading = { value: '前払い', rule: 'official', sentence: 'あ' };
  expect(faultsInLedger({ a: stringify([fact('a.one', { claims, reading })]) }, sources)).toMatchInlineSnapshot(`
    "content/sources.yaml:11:9 「3番目 の kind」の値 shop は使えません。
      → amazon（Amazonのヘルプ） / agency（公的機関） / payment（決済会社・お店の案内） / media（ニュースサイト） / blog（ブログ記事） のどれかを書いてください。
      @ shop"
  `);
});

test('空のファイルと、一覧でないファイルは、書き方が示される', () => {
  expect(faultsInLedger({ a: '', b: 'id: a.one\n', c: '[]\n' }, 's0: ブログ記事\n')).toMatchInlineSnapshot(`
    "content/facts/a.yaml:1:1 項目がありません。
      → 「- id: …」で始まる事実の一覧を書いてください。
      @ （行の終わり）
    content/facts/b.yaml:1:1 項目の中身が項目の組になっています。
      → 「- id: …」で始まる事実の一覧を書いてください。
      @ id: a.one
    content/sources.yaml:1:1 項目の中身が項目の組になっています。
      → 「- id: …」で始まる出典の一覧を書いてください。
      @ s0: ブログ記事"
  `);
});

test('電話番号は、事実にも出典にも書けない', () => {
  const text = stringify([fact('a.one', { check: '0120-899-543 にかける' })]);
  expect(
    faultsInLedger({ a: text }, sourcesText.replace('日付なし', '03-1234-5678 で確かめた')),
  ).toMatchInlineSnapshot(`
    "content/facts/a.yaml:13:10 電話番号らしい「0120-899-543」があります。
      → 番号を消し、ログインした画面の問い合わせ窓口への行き方を書いてください。
      @ 0120-899-543 にかける
    content/sources.yaml:4:10 電話番号らしい「03-1234-5678」があります。
      → 番号を消し、ログインした画面の問い合わせ窓口への行き方を書いてください。
      @ 03-1234-5678 で確かめた"
  `);
});

test('ファイルの中の id は、読めない事実のものも順に分かる', () => {
  const text = stringify([fact('a.one'), { unit: '個' }, aFact({ unit: '個' }), '- a']);
  expect(idsOfEntries(text)).toEqual(['a.one', undefined, 'konbini.deadline', undefined]);
});

test('YAML として読めないファイルの id は、分からない', () => {
  expect(idsOfEntries('- id: "a.one\n')).toEqual([]);
});

test('読めない事実でも、前の住所は分かる。読める事実の前の住所は、そこには入らない', () => {
  const facts = [
    fact('konbini.what', { movedFrom: ['/facts/konbini.gone'], type: 'integer' }),
    fact('konbini.when', { movedFrom: ['/facts/konbini.read'] }),
  ];
  expect(ledgerOf(stringify(facts))).toMatchObject({
    unread: ['konbini.what'],
    unreadMovedFrom: ['/facts/konbini.gone'],
    facts: [{ id: 'konbini.when' }],
  });
});
