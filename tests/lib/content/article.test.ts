import { expect, test } from 'vitest';
import { placeOfField } from '#lib/content/index.ts';
import { aFaq, aGuide, aKonbini, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseFaq, parseGuide, parseKonbini, rulesOf } from '#tests/support/parsing.ts';

const body = `## 払うとき [#when]\n\n1行目\n2行目は**「語」**です。\n\n${aProcedure()}`;

test('Windows の改行で書いた記事も、同じ記事になる', async () => {
  const text = aGuide({ body });
  expect(await modelOf(text.replaceAll('\n', '\r\n'), parseGuide)).toEqual(await modelOf(text, parseGuide));
});

test('昔の Mac の改行で書いた記事も、同じ記事になる', async () => {
  const text = aGuide({ body });
  expect(await modelOf(text.replaceAll('\n', '\r'), parseGuide)).toEqual(await modelOf(text, parseGuide));
});

test('BOM で始まる記事も、同じ記事になる', async () => {
  const text = aGuide({ body });
  expect(await modelOf(`\uFEFF${text}`, parseGuide)).toEqual(await modelOf(text, parseGuide));
});

test('Windows の改行と BOM があっても、直すところの行と桁は変わらない', async () => {
  const text = aGuide({ front: { minutes: 'x' }, body: '前の文\n\n<Notes />' });
  expect(await faultsOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(await faultsOf(text));
});

test('タブで字下げした補足も、手順の中に入る', async () => {
  const steps = '1. 番号を入れます。\n\n\t<Note>\n\t補足です。\n\t</Note>';
  const { procedures } = await modelOf(aGuide({ body: aProcedure({ steps }) }), parseGuide);
  expect(procedures[0]?.steps[0]?.notes).toEqual(['補足です。']);
});

test('タブのあとの場所は、タブを1文字と数える', async () => {
  expect(await faultsOf(aGuide({ body: '前\t<Notes />' }))).toMatchInlineSnapshot(`
    "guide.mdx:13:3 <Notes> という部品はありません。
      → もしかして「Note」ですか。
      @ <Notes />"
  `);
});

test('空のファイルは、front matter から書くように言われる', async () => {
  expect(await faultsOf('')).toMatchInlineSnapshot(`
    "guide.mdx:1:1 ファイルの先頭に front matter がありません。
      → 1行目を --- とし、order などの項目を書いて、--- だけの行で閉じてください。
      @ （行の終わり）"
  `);
});

test.each(['', '{/* あとで書く */}'])('本文が「%s」だけのガイドは、本文を書くように言われる', async (body) => {
  expect(await faultsOf(aGuide({ body }).trimEnd())).toMatchInlineSnapshot(`
    "guide.mdx:1:1 本文がありません。
      → front matter の下に、手順か文を書いてください。
      @ ---"
  `);
});

test('front matter だけの質問は、短い答えを書くように言われる', async () => {
  expect(await faultsOf(aFaq({ body: '' }), parseFaq)).toMatchInlineSnapshot(`
    "faq.mdx:1:1 短い答えがありません。
      → front matter のすぐ下を、答えを言い切る1段落で始めてください。
      @ ---"
  `);
});

test.each(['---js', '---javascript', '---coffee', '---json', '---toml'])(
  '「%s」の front matter は、実行も解釈もされない',
  async (fence) => {
    const text = aGuide().replace('---', `${fence}\n{ title: (globalThis.wasRun = true) }`);
    expect(await rulesOf(text)).toEqual(['front-matter']);
    expect(globalThis).not.toHaveProperty('wasRun');
  },
);

test('front matter のすぐ下の ---js も、実行されない', async () => {
  const text = aGuide({ body: '' }).replace(/---\n\n\n$/, '---\n---js\n{ title: (globalThis.wasRun = true) }\n---\n');
  expect(await rulesOf(text)).toContain('mdx-syntax');
  expect(globalThis).not.toHaveProperty('wasRun');
});

test('1行が10,000文字の記事も読める', async () => {
  const { blocks } = (await modelOf(aGuide({ body: '払います。'.repeat(2000) }), parseGuide)).body;
  expect(blocks[0]?.text).toHaveLength(10_000);
});

test('NUL の文字は、置きかえの文字になる', async () => {
  expect((await modelOf(aGuide({ body: '前\0後' }), parseGuide)).body.blocks[0]?.text).toBe('前\uFFFD後');
});

test('対にならないサロゲートも、記事を止めない', async () => {
  expect((await modelOf(aGuide({ body: '前\uD800後' }), parseGuide)).body.blocks[0]?.text).toBe('前\uD800後');
});

test('たくさんの間違いは、front matter も本文も一度に示される', async () => {
  const text = aFaq({
    front: { question: '払えますか', order: '最初', checkedOn: '2026-02-30', tags: [] },
    body: `${'長い答え。'.repeat(40)}\n\n# 見出し\n\n<Notes>\n\n[電話](tel:0120899543) {x}\n\n</Notes>`,
  });
  expect(await faultsOf(text, parseFaq)).toMatchInlineSnapshot(`
    "faq.mdx:2:11 「question」の値 払えますか は使えません。
      → question は「。」か「？」で終えてください。
      @ 払えますか
    faq.mdx:3:8 「order」の値 最初 は使えません。
      → order は並び順です。10 のような整数で書いてください。
      @ 最初
    faq.mdx:4:12 「checkedOn」の値 2026-02-30 は使えません。
      → checkedOn は 2026-11-21 の形で、ある日付を書いてください。
      @ 2026-02-30
    faq.mdx:8:1 「tags」という項目はありません。
      → 使えるのは question / audience / draft / order / checkedOn / reviewBy / facts / related / movedFrom / movedAnchors / asked / askedAt です。要らない行なら消してください。
      @ tags: []
    faq.mdx:11:1 短い答えが 200 文字あります。
      → 最初の段落は 140 文字までにして、続きは次の段落に書いてください。
      @ 長い答え。長い答え。長い答え。長い答え。長い答え
    faq.mdx:13:1 見出しの段が # です。
      → 記事の中では ## か ### を使ってください（題は front matter の title です）。
      @ # 見出し
    faq.mdx:15:1 <Notes> という部品はありません。
      → もしかして「Note」ですか。
      @ <Notes>
    faq.mdx:17:1 リンク先「tel:0120899543」は使えない形です。
      → 電話番号やメールアドレスへのリンクは置けません。窓口への行き方を文で書いてください。
      @ [電話](tel:0120899543) {x}
    faq.mdx:17:10 電話番号らしい「0120899543」があります。
      → 番号を消し、ログインした画面の問い合わせ窓口への行き方を書いてください。
      @ 0120899543) {x}
    faq.mdx:17:22 式「{x}」は記事では使えません。
      → ふつうの文で書いてください。波かっこの文字そのものは \\{ と書きます。
      @ {x}"
  `);
});

test('コンビニのページの間違いも、front matter と本文が一度に示される', async () => {
  const text = aKonbini({ front: { fee: 'なし' }, body: '手順のない本文です。' });
  expect(await faultsOf(text, (source) => parseKonbini(source, 'lowson'))).toMatchInlineSnapshot(`
    "lowson.mdx:1:1 「lowson」というチェーンはありません。
      → ファイル名を seven-eleven / lawson / ministop / familymart / seicomart / daily-yamazaki のどれかにするか、新しいチェーンなら、lib/konbini/chains.ts の chains に「'lowson'」を足してください。
      @ ---
    lowson.mdx:1:1 払い方の手順がありません。
      → <Procedure> を1つ以上書いてください。
      @ ---
    lowson.mdx:20:6 「fee」の値 なし は使えません。
      → fee に konbini.fee の形の事実の id を書いてください。
      @ なし"
  `);
});

test('項目の場所は、front matter の中の行と桁で分かる', () => {
  const text = aGuide({ front: { related: ['/faq', '/konbini'] } });
  expect(placeOfField(text, ['related', 1])).toEqual({ line: 13, column: 5 });
});

test('ない項目の場所は、それを持つはずの所になる', () => {
  expect(placeOfField(aGuide(), ['related', 1])).toEqual({ line: 2, column: 1 });
});

test('front matter のないファイルの項目の場所は、先頭になる', () => {
  expect(placeOfField('本文', ['title'])).toEqual({ line: 1, column: 1 });
});
