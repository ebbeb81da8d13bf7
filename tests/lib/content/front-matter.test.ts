import { expect, test } from 'vitest';
import { splitFrontMatter } from '#lib/content/front-matter.ts';
import { aGuide, aKonbini } from '#tests/support/builders.ts';
import { faultsOf, parseKonbini } from '#tests/support/parsing.ts';

test('本文の行番号は、front matter の分だけ空行をおいてファイルの行番号と同じになる', () => {
  expect(splitFrontMatter('---\na: 1\n---\n本文')).toEqual({ yaml: 'a: 1', body: '\n\n\n本文' });
});

test('--- の行の終わりに空白があっても front matter と分かる', () => {
  expect(splitFrontMatter('--- \na: 1\n---\t\n本文')?.yaml).toBe('a: 1');
});

test('--- で閉じていない front matter は、ないものとして扱う', () => {
  expect(splitFrontMatter('---\na: 1\n')).toBeUndefined();
});

test('本文の --- は front matter を閉じたあとなら区切り線のまま残る', () => {
  expect(splitFrontMatter('---\na: 1\n---\n本文\n\n---\n')?.body).toBe('\n\n\n本文\n\n---\n');
});

test('front matter のないファイルは、先頭を直すように言われる', async () => {
  expect(await faultsOf('本文です。\n')).toMatchInlineSnapshot(`
    "guide.mdx:1:1 ファイルの先頭に front matter がありません。
      → 1行目を --- とし、order などの項目を書いて、--- だけの行で閉じてください。
      @ 本文です。"
  `);
});

test('引用符を閉じ忘れた YAML は、その場所を直すように言われる', async () => {
  expect(await faultsOf(aGuide().replace('title: 注文する', 'title: "注文する'))).toMatchInlineSnapshot(`
    "guide.mdx:2:8 引用符が閉じられていません。
      → 値の終わりにも、始まりと同じ引用符を書いてください。
      @ "注文する"
  `);
});

test('コロンのうしろに空白のない項目は、YAML の書き方を教わる', async () => {
  expect(await faultsOf(aGuide().replace('minutes: 5', 'minutes:5'))).toMatchInlineSnapshot(`
    "guide.mdx:5:1 「項目名: 値」の形になっていません。
      → 「:」は半角で書き、うしろに半角の空白を入れてください。
      @ minutes:5"
  `);
});

test('全角コロンで書いた項目は、YAML の書き方を教わる', async () => {
  expect(await faultsOf(aGuide().replace('minutes: 5', 'minutes：5'))).toMatchInlineSnapshot(`
    "guide.mdx:5:1 「項目名: 値」の形になっていません。
      → 「:」は半角で書き、うしろに半角の空白を入れてください。
      @ minutes：5"
  `);
});

test('タブの字下げは、半角の空白にするように言われる', async () => {
  expect(await faultsOf(aGuide().replace('  - konbini.what', '\t- konbini.what'))).toMatchInlineSnapshot(`
    "guide.mdx:10:1 タブで字下げされています。
      → タブを消し、半角の空白で字下げしてください。
      @ 	- konbini.what"
  `);
});

test('値の中の「: 」は、引用符で囲むように言われる', async () => {
  expect(await faultsOf(aGuide().replace('title: 注文する', 'title: 手順: 注文する'))).toMatchInlineSnapshot(`
    "guide.mdx:2:8 1つの値の中に「: 」があります。
      → 値の全体を "…" で囲んでください。
      @ 手順: 注文する"
  `);
});

test('記号で始まる値は、引用符で囲むように言われる', async () => {
  const text = aGuide()
    .replace('title: 注文する', 'title: *注文する')
    .replace('answer: 番号で払います。', 'answer: "@番号"')
    .replace('audience: buyer', 'audience: !buyer')
    .replace('minutes: 5', 'minutes: &5 5');
  expect(await faultsOf(text)).toMatchInlineSnapshot(`
    "guide.mdx:2:8 値が YAML の記号「*」で始まっています。
      → 値の全体を "…" で囲んでください。
      @ *注文する
    guide.mdx:4:11 値が YAML の記号で始まっています。
      → 値の全体を "…" で囲んでください。
      @ !buyer
    guide.mdx:5:10 値が YAML の記号「&」で始まっています。
      → 値の全体を "…" で囲んでください。
      @ &5 5"
  `);
});

test('「@」で始まる値は、引用符で囲むように言われる', async () => {
  expect(await faultsOf(aGuide().replace('title: 注文する', 'title: @注文する'))).toMatchInlineSnapshot(`
    "guide.mdx:2:8 値が YAML の記号で始まっています。
      → 値の全体を "…" で囲んでください。
      @ @注文する"
  `);
});

test('同じ項目が2度あると、2つめの場所が示される', async () => {
  expect(await faultsOf(aGuide().replace('minutes: 5', 'minutes: 5\nminutes: 6'))).toMatchInlineSnapshot(`
    "guide.mdx:6:1 同じ項目が2度書かれています。
      → どちらかを消してください。
      @ minutes: 6"
  `);
});

test('深すぎる入れ子の YAML は、読まずに断られる', async () => {
  expect(await faultsOf(`---\na: 1\nb: ${'['.repeat(5000)}\n---\n`)).toMatchInlineSnapshot(`
    "guide.mdx:1:1 本文がありません。
      → front matter の下に、手順か文を書いてください。
      @ ---
    guide.mdx:3:1 入れ子が深すぎます。
      → 「項目名: 値」の形で、項目を浅く並べてください。
      @ b: [[[[[[[[[[[[[[[[[[[[["
  `);
});

test('空の front matter は、項目を書くように言われる', async () => {
  expect(await faultsOf('---\n---\n本文です。\n')).toMatchInlineSnapshot(`
    "guide.mdx:2:1 項目がありません。
      → 「項目名: 値」の組を並べて書いてください。
      @ ---"
  `);
});

test('項目ではなく文が書かれた front matter は、組で書くように言われる', async () => {
  expect(await faultsOf('---\n注文する\n---\n本文です。\n')).toMatchInlineSnapshot(`
    "guide.mdx:2:1 項目の値 注文する は使えません。
      → 「項目名: 値」の組を並べて書いてください。
      @ 注文する"
  `);
});

test('足りない項目は、名前と書き方が示される', async () => {
  expect(await faultsOf(aGuide({ front: { title: undefined, checkedOn: undefined } }))).toMatchInlineSnapshot(`
    "guide.mdx:2:1 「title」がありません。
      → title に、したいことを動詞で終わる形で書いてください（例：コンビニ払いで注文する）。
      @ answer: 番号で払います。
    guide.mdx:2:1 「checkedOn」がありません。
      → checkedOn は 2026-11-21 の形で、ある日付を書いてください。
      @ answer: 番号で払います。"
  `);
});

test('値のない項目は、その行で中身がないと言われる', async () => {
  expect(await faultsOf(aGuide().replace('title: 注文する', 'title:'))).toMatchInlineSnapshot(`
    "guide.mdx:2:7 「title」の中身がありません。
      → title に、したいことを動詞で終わる形で書いてください（例：コンビニ払いで注文する）。
      @ （行の終わり）"
  `);
});

test('知らない項目は、近い名前が示される', async () => {
  expect(await faultsOf(aGuide().replace('minutes: 5', 'minuts: 5'))).toMatchInlineSnapshot(`
    "guide.mdx:2:1 「minutes」がありません。
      → minutes に、かかる時間を分で書いてください（例：3）。
      @ title: 注文する
    guide.mdx:5:1 「minuts」という項目はありません。
      → もしかして「minutes」ですか。要らない行なら消してください。
      @ minuts: 5"
  `);
});

test('どれにも似ていない項目は、使える項目の一覧が示される', async () => {
  expect(await faultsOf(aGuide({ front: { しめきり: '明日' } }))).toMatchInlineSnapshot(`
    "guide.mdx:11:1 「しめきり」という項目はありません。
      → 使えるのは title / answer / audience / minutes / draft / order / checkedOn / reviewBy / facts / related / movedFrom / movedAnchors / asked / askedAt です。要らない行なら消してください。
      @ しめきり: 明日"
  `);
});

test('どの物にもある名前の項目も、知らない項目として示される', async () => {
  expect(
    await faultsOf(aGuide().replace('minutes: 5', 'minutes: 5\nconstructor: 1\n__proto__: 2')),
  ).toMatchInlineSnapshot(`
    "guide.mdx:6:1 「constructor」という項目はありません。
      → 使えるのは title / answer / audience / minutes / draft / order / checkedOn / reviewBy / facts / related / movedFrom / movedAnchors / asked / askedAt です。要らない行なら消してください。
      @ constructor: 1
    guide.mdx:7:1 「__proto__」という項目はありません。
      → 使えるのは title / answer / audience / minutes / draft / order / checkedOn / reviewBy / facts / related / movedFrom / movedAnchors / asked / askedAt です。要らない行なら消してください。
      @ __proto__: 2"
  `);
});

test('型の違う値は、書かれている値と書き方が示される', async () => {
  const front = { title: 5, minutes: '5', order: 1.5, facts: 'konbini.what', answer: ['番号で払います。'] };
  expect(await faultsOf(aGuide({ front }))).toMatchInlineSnapshot(`
    "guide.mdx:2:8 「title」の値 5 は使えません。
      → title に、したいことを動詞で終わる形で書いてください（例：コンビニ払いで注文する）。
      @ 5
    guide.mdx:4:3 「answer」の中身が一覧になっています。
      → answer に、この記事の答えを1〜2文で書いてください。
      @ - 番号で払います。
    guide.mdx:6:10 「minutes」の値 "5" は使えません。
      → minutes に、かかる時間を分で書いてください（例：3）。
      @ "5"
    guide.mdx:7:8 「order」の値 1.5 は使えません。
      → order は並び順です。10 のような整数で書いてください。
      @ 1.5
    guide.mdx:10:8 「facts」の値 konbini.what は使えません。
      → facts には、よりどころの事実の id を [konbini.deadline] の形で並べてください。
      @ konbini.what"
  `);
});

test('範囲の外の数は、書かれている値と書き方が示される', async () => {
  expect(await faultsOf(aGuide({ front: { minutes: 0, order: -1 } }))).toMatchInlineSnapshot(`
    "guide.mdx:5:10 「minutes」の値 0 は使えません。
      → minutes に、かかる時間を分で書いてください（例：3）。
      @ 0
    guide.mdx:6:8 「order」の値 -1 は使えません。
      → order は並び順です。10 のような整数で書いてください。
      @ -1"
  `);
});

test('ありえない日付は、日付の場所で断られる', async () => {
  expect(await faultsOf(aGuide({ front: { checkedOn: '2026-02-30', reviewBy: '2027/02/10' } }))).toMatchInlineSnapshot(`
    "guide.mdx:7:12 「checkedOn」の値 2026-02-30 は使えません。
      → checkedOn は 2026-11-21 の形で、ある日付を書いてください。
      @ 2026-02-30
    guide.mdx:8:11 「reviewBy」の値 2027/02/10 は使えません。
      → reviewBy は 2027-02-10 の形で、ある日付を書いてください。
      @ 2027/02/10"
  `);
});

test('決まった言葉のほかの値は、使える言葉と意味が示される', async () => {
  expect(await faultsOf(aGuide({ front: { audience: 'everyone' } }))).toMatchInlineSnapshot(`
    "guide.mdx:4:11 「audience」の値 everyone は使えません。
      → buyer（買う人） / prime（プライム会員） / seller（出品者） / business（法人） のどれかを書いてください。
      @ everyone"
  `);
});

test('2行にわたる題は、1行で書くように言われる', async () => {
  expect(await faultsOf(aGuide().replace('title: 注文する', 'title: |\n  注文\n  する'))).toMatchInlineSnapshot(`
    "guide.mdx:2:8 「title」の値 注文 する は使えません。
      → 改行せず、1行で書いてください。title に、したいことを動詞で終わる形で書いてください（例：コンビニ払いで注文する）。
      @ |"
  `);
});

test('一覧の中の間違いは、その要素の場所で示される', async () => {
  const front = { facts: ['konbini.what', '事実'], related: ['guides/number/find'] };
  expect(await faultsOf(aGuide({ front }))).toMatchInlineSnapshot(`
    "guide.mdx:11:5 「facts の 2番目」の値 事実 は使えません。
      → facts には konbini.deadline の形の id を並べてください。
      @ 事実
    guide.mdx:13:5 「related の 1番目」の値 guides/number/find は使えません。
      → related には /guides/number/find の形の住所を並べてください。
      @ guides/number/find"
  `);
});

test('レジで払う店に機械の項目があると、機械の項目が1つずつ示される', async () => {
  const counter = { at: 'register', terminal: 'Loppi', slip: '申込券', say: '払います', hand: '番号' };
  expect(await faultsOf(aKonbini({ front: { counter } }), parseKonbini)).toMatchInlineSnapshot(`
    "lawson.mdx:8:3 「terminal」という項目はありません。
      → 使えるのは at / say / hand です。要らない行なら消してください。
      @ terminal: Loppi
    lawson.mdx:9:3 「slip」という項目はありません。
      → 使えるのは at / say / hand です。要らない行なら消してください。
      @ slip: 申込券"
  `);
});

test('払う場所が決まらない店は、at の書き方が示される', async () => {
  expect(
    await faultsOf(aKonbini({ front: { counter: { at: 'cafe', say: '払います' } } }), parseKonbini),
  ).toMatchInlineSnapshot(`
    "lawson.mdx:7:7 「counter の at」の値 cafe は使えません。
      → counter.at は terminal（機械で払う）か register（レジで払う）です。
      @ cafe"
  `);
});

test('入れ子の中の間違いは、どの項目のどこかが示される', async () => {
  const counter = {
    at: 'terminal',
    terminal: 'Loppi',
    confirmationCode: 8888,
    paths: [
      { from: '案内A', labels: ['払う'] },
      { from: '案内B', labels: [] },
    ],
    slip: '申込券',
  };
  const means = [{ name: '現金', verdict: 'yes' }, { name: 'd払い', verdict: 'maybe' }, { verdict: 'no' }];
  expect(await faultsOf(aKonbini({ front: { counter, means } }), parseKonbini)).toMatchInlineSnapshot(`
    "lawson.mdx:9:21 「counter の confirmationCode」の値 8888 は使えません。
      → confirmationCode は "8888" のように引用符で囲んで書いてください。
      @ 8888
    lawson.mdx:15:15 「counter の paths の 2番目 の labels」の中身がありません。
      → labels に、押す順に画面の言葉を並べてください。
      @ []
    lawson.mdx:24:14 「means の 2番目 の verdict」の値 maybe は使えません。
      → yes（使える） / ask（店員に確かめる） / no（使えないと考える） のどれかを書いてください。
      @ maybe
    lawson.mdx:25:5 「means の 3番目 の name」がありません。
      → means の name に支払い手段の名前を書いてください。
      @ verdict: no"
  `);
});

test('かっこを閉じ忘れた一覧は、かっこの始まりが示される', async () => {
  expect(await faultsOf(aGuide().replace('facts:\n  - konbini.what', 'facts: [konbini.what'))).toMatchInlineSnapshot(`
    "guide.mdx:9:8 かっこが閉じられていません。
      → [ は ] で、{ は } で閉じてください。
      @ [konbini.what"
  `);
});

test('字下げのずれた項目は、その行で示される', async () => {
  expect(await faultsOf(aGuide().replace('minutes: 5', ' minutes: 5'))).toMatchInlineSnapshot(`
    "guide.mdx:4:11 この行か次の行の字下げがそろっていません。
      → 2つの行の字下げを、同じ段の項目とそろえてください。
      @ buyer"
  `);
});

test('front matter の中にもう1つの文書は始められない', async () => {
  expect(await faultsOf(aGuide().replace('minutes: 5', '--- minutes: 5'))).toMatchInlineSnapshot(`
    "guide.mdx:5:1 途中に --- で始まる行があります。
      → この行を消してください。
      @ --- minutes: 5"
  `);
});

test('項目名のない組は、項目名を書くように言われる', async () => {
  expect(await faultsOf(aGuide().replace('minutes: 5', '[minutes]: 5'))).toMatchInlineSnapshot(`
    "guide.mdx:5:1 項目名が文字ではありません。
      → 「項目名: 値」の形で書いてください。
      @ [minutes]: 5"
  `);
});

test('払う場所が書かれていない店は、at がないと言われる', async () => {
  expect(await faultsOf(aKonbini({ front: { counter: { say: '払います' } } }), parseKonbini)).toMatchInlineSnapshot(`
    "lawson.mdx:7:3 「counter の at」がありません。
      → counter.at は terminal（機械で払う）か register（レジで払う）です。
      @ say: 払います"
  `);
});

test('店の払い方が文で書かれていると、at から書くように言われる', async () => {
  expect(await faultsOf(aKonbini({ front: { counter: 'レジで払う' } }), parseKonbini)).toMatchInlineSnapshot(`
    "lawson.mdx:6:10 「counter」の値 レジで払う は使えません。
      → counter.at は terminal（機械で払う）か register（レジで払う）です。
      @ レジで払う"
  `);
});
