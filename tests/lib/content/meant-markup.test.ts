import { expect, test } from 'vitest';
import { formatProblem } from '#lib/content/index.ts';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide, rulesOf } from '#tests/support/parsing.ts';

const fixesIn = async (body: string) => {
  const parsed = await parseGuide(aGuide({ body }));
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
};

// What was written, the mend that is printed, and the text after it.
const slips: readonly (readonly [written: string, mend: string, mended: string])[] = [
  ['##空白なし [#a]', '## 空白なし [#a]', '## 空白なし [#a]'],
  ['## 前 [#b]\n\n###空白なし [#a]', '### 空白なし [#a]', '## 前 [#b]\n\n### 空白なし [#a]'],
  ['＃＃ 全角見出し [#b]', '## 全角見出し [#b]', '## 全角見出し [#b]'],
  ['＃見出し', '## 見出し [#pay-at-register]', '## 見出し [#pay-at-register]'],
  ['##　全角の空白 ［＃Abc］', '## 全角の空白 [#abc]', '## 全角の空白 [#abc]'],
  ['前の文です。\n##見出し [#a]', '## 見出し [#a]', '前の文です。\n## 見出し [#a]'],
  [
    ':::note[題]\n注意書きです。\n:::',
    '<Note> と </Note> だけの行で文を囲んでください',
    '<Note>\n注意書きです。\n</Note>',
  ],
  [
    ':::warning\n\n失います。\n\n:::',
    '<Warning> と </Warning> だけの行で文を囲んでください',
    '<Warning>\n\n失います。\n\n</Warning>',
  ],
  ['!!! note "題"\n補足です。', '<Note> と </Note> だけの行', '<Note>\n補足です。\n</Note>'],
  ['> [!TIP]\n> こつです。', '> [!NOTE]', '> [!NOTE]\n> こつです。'],
  ['> [!CAUTION]\n> 失います。', '> [!WARNING]', '> [!WARNING]\n> 失います。'],
  ['[!NOTE]\n補足です。', '> [!NOTE]', '> [!NOTE]\n補足です。'],
  ['> [！NOTE]\n> 補足です。', '> [!NOTE]', '> [!NOTE]\n> 補足です。'],
  ['＊＊太字＊＊です。', '**太字** と書いて', '**太字**です。'],
  ['これは** 太字 **です。', '**太字** と書いて', 'これは**太字**です。'],
  ['これは**太字 **です。', '**太字** と書いて', 'これは**太字**です。'],
  [
    'これは＊＊<Label>次へ</Label>＊＊です。',
    '**<Label>次へ</Label>** と書いて',
    'これは**<Label>次へ</Label>**です。',
  ],
  ['a**(b)**cです。', '(**b**) と書いて', 'a(**b**)cです。'],
  ['a**<Label>b</Label>**cです。', '前後に半角の空白を入れて **<Label>b</Label>**', 'a **<Label>b</Label>** cです。'],
  ['これは__太字__です。', '**太字** と書いて', 'これは**太字**です。'],
  ['これは_太字_です。', '**太字** と書いて', 'これは**太字**です。'],
  ['これは==太字==です。', '**太字** と書いて', 'これは**太字**です。'],
  ['これは**太字です。', '\\*\\*', 'これは\\*\\*太字です。'],
  ['[言葉]（/guides/number/find）です。', '[言葉](/guides/number/find)', '[言葉](/guides/number/find)です。'],
  ['［言葉］（/guides/number/find）です。', '[言葉](/guides/number/find)', '[言葉](/guides/number/find)です。'],
  ['[言葉] (/guides/number/find)です。', '[言葉](/guides/number/find)', '[言葉](/guides/number/find)です。'],
  ['[言葉](/guides/number find)です。', '[言葉](/guides/numberfind)', '[言葉](/guides/numberfind)です。'],
  ['[言葉](/guides/number/findです。', '[言葉](/guides/number/find)', '[言葉](/guides/number/find)です。'],
  ['（言葉）[/guides/number/find]です。', '[言葉](/guides/number/find)', '[言葉](/guides/number/find)です。'],
  ['[<Label>次へ</Label>]（/faq）です。', '[<Label>次へ</Label>](/faq)', '[<Label>次へ</Label>](/faq)です。'],
  ['！［紙］（/slip.png）', '![紙](/slip.png)', '![紙](/slip.png)'],
  ['１．はじめ', '1. はじめ', '1. はじめ'],
  ['1.はじめ', '1. はじめ', '1. はじめ'],
  ['１. はじめ', '1. はじめ', '1. はじめ'],
  ['前の文です。\n2. つぎ', '空行を入れてから 2. つぎ', '前の文です。\n\n2. つぎ'],
  ['１）はじめ\n２）つぎ', '1. はじめ', '1. はじめ\n2. つぎ'],
  ['・りんご\n・みかん', '行ごとに、半角で - りんご', '- りんご\n- みかん'],
  ['●りんご\n●みかん', '行ごとに、半角で - りんご', '- りんご\n- みかん'],
  ['-りんご', '半角の空白を入れて - りんご', '- りんご'],
  ['-　りんご', '半角の空白で - りんご', '- りんご'],
  ['- 親\n　- 子', '全角の空白を半角にして - 子', '- 親\n  - 子'],
  ['＞ 引用です。', '> 引用です。', '> 引用です。'],
  ['前の文\n\n－－－\n\n後の文', '---', '前の文\n\n---\n\n後の文'],
  ['| 列 | 値 |\n| あ | 1 |', '|---|---|', '| 列 | 値 |\n|---|---|\n| あ | 1 |'],
  ['| 列 | 値 |\n|---|\n| あ | 1 |', '|---|---|', '| 列 | 値 |\n|---|---|\n| あ | 1 |'],
  ['｜列｜値｜\n｜ー｜ー｜', '|---|---|', '|列|値|\n|---|---|'],
  ['列 | 値\nあ | 1', '|---|---|', '列 | 値\n|---|---|\nあ | 1'],
  ['| 列 |\n|---|\n| あ | 1 |', '列の数を最初の行とそろえてください', '| 列 |\n|---|\n| あ |'],
  ['＜Label＞続行＜/Label＞を押します。', '<Label>続行</Label>', '<Label>続行</Label>を押します。'],
  [
    '＜Ｆａｃｔ id="a.b" ／＞ ＜Fact id=”a.b” ／＞です。',
    '<Fact id="a.b" />',
    '＜Ｆａｃｔ id="a.b" ／＞ <Fact id="a.b" />です。',
  ],
  ['1行目＜br＞2行目', '改行したい行の終わりには \\ を書きます', '1行目\\\n2行目'],
  ['｛｛konbini.deadline｝｝です。', '<Fact id="konbini.deadline" />', '<Fact id="konbini.deadline" />です。'],
  ['｀続行｀を押します。', '<Label>続行</Label>', '<Label>続行</Label>を押します。'],
  ['a&nbsp bです。', '&nbsp;', 'a&nbsp; bです。'],
  ['注意:warning:です。', '消してください', '注意です。'],
  ['- [ ] 番号', '[ ] を消して', '- 番号'],
  ['~~ 古い ~~文です。', '古い文は消してください', '文です。'],
  ['文です。[^1]', '印を消し', '文です。'],
  ['文です。[#a]', '消してください', '文です。'],
  ['## 見出し ［#a］', '半角で [#a]', '## 見出し [#a]'],
  ['// あとで直す', '{/* あとで直す */}', '{/* あとで直す */}\n\n本文です。'],
  ['/* あとで直す */', '{/* あとで直す */}', '{/* あとで直す */}\n\n本文です。'],
  ['文です。\\', '消してください', '文です。'],
];

test.each(slips)('「%s」は「%s」と直すように言われ、直すと通る', async (written, mend, mended) => {
  const problems = await fixesIn(written);
  expect(problems.join('\n').split('→').slice(1).join('→')).toContain(mend);
  expect(await rulesOf(aGuide({ body: mended }))).toEqual([]);
});

test.each([
  '・りんご、・みかん',
  '必要なものは、番号・お金・スマートフォンです。',
  '・番号のメール',
  '受付時間は9：00〜18：00です。',
  '〜3日（目安）。※日付はメールで確かめます。',
  '#9110や188に相談できます。',
  '#9110に相談できます。',
  '３．５倍、2026．11．30、１．５リットルです。',
  '1.5倍です。',
  '3日(目安)です。[確認]を押します。[はい]か[いいえ]を選びます。',
  '末尾が****1234のカード、＊＊＊＊1234のカードです。',
  '5*3は15、5 * 3 * 2は30です。(*1)と(*2)を見ます。',
  '件名は＜Amazon.co.jp＞ご注文の確認です。',
  '設定＞アカウント＞注文履歴と進みます。',
  '「A|B」か「A | B」です。',
  'ーーーと鳴ります。',
  '氏名：＿＿＿＿＿＿',
  '（1）番号を見ます。①お金を用意します。',
  '1）番号を見ます。',
  'file_name_of_order.pdf と my__init__.py です。',
  'auto-confirm@amazon.co.jp から届きます。',
  'http://example.com/a_b_c と www.amazon.co.jp/_x_ は偽のことがあります。',
  '時刻は 10:30:20 です。比は a:b:c です。',
  '\\*\\*文字\\*\\*と\\##と\\[言葉\\](/x)です。',
  '\\> [!NOTE]',
  '&lt;Label&gt;は部品です。',
  '> ふつうの引用です。\n> 2行目です。',
  '1. 番号\n2. 店\n\n   補足です。',
  '- 親\n  - 子\n\n    補足です。',
  '- **太字**：説明\n- [言葉](/faq)：説明',
  '| 店 | 期限 |\n|---|:--:|\n| ローソン | 3日 |\n| **計** | |',
  '行の終わりの\\\n改行です。',
  '長い文は\n途中で改行して\n書けます。',
  '-5度から+3度まで。\n+81で始まります。',
  'すごい！[言葉](/faq)へ。',
  '2026年11月30日(月)です。',
  'C++とC#と#の記号、AT&Tです。',
  '価格は¥1,000（税込）～¥2,000です。',
  '<Label>＊＊太字＊＊ ＜Label＞ [言葉]（/x） ##</Label>を押します。',
])('「%s」は、ふつうの文として通る', async (body) => {
  expect(await faultsOf(aGuide({ body }))).toBe('');
});

test('手順の行の終わりのアンカーは通り、中の補足の終わりのアンカーは消すように言われる', async () => {
  expect(await rulesOf(aGuide({ body: aProcedure({ steps: '1. 番号を見ます。[#look]' }) }))).toEqual([]);
  expect(
    await faultsOf(aGuide({ body: aProcedure({ steps: '1. 番号を見ます。\n\n   補足です。[#look]' }) })),
  ).toMatchInlineSnapshot(`
    "guide.mdx:17:9 「[#look]」がアンカーにならず、そのままの文字で出ます。
      → アンカーを付けられるのは、見出しと、<Procedure> の手順の行の終わりだけです。消してください。
      @ [#look]"
  `);
});

test('引用や一覧の中の場所も、行と桁で示される', async () => {
  expect(
    await faultsOf(aGuide({ body: '> 前の行\n> これは＊＊太字＊＊です。\n\n- 親\n  ##見出し [#a]' })),
  ).toMatchInlineSnapshot(`
    "guide.mdx:14:6 「＊＊太字＊＊」が太字にならず、そのままの文字で出ます。
      → **太字** と書いてください。
      @ ＊＊太字＊＊です。
    guide.mdx:17:3 この行は見出しにならず、そのままの文字で出ます。
      → ## 見出し [#a] と書いてください。
      @ ##見出し [#a]"
  `);
});

test('閉じの ::: だけが残っても、囲みの始まりだけが示される', async () => {
  expect(await rulesOf(aGuide({ body: ':::note\n補足です。\n:::' }))).toEqual(['meant-markup']);
});

test('GitHub の [!NOTE] と [!WARNING] は、補足と注意の枠になる', async () => {
  const body = '> [!NOTE]\n> 1行目\n> 2行目\n>\n> - 項目\n\n> [!warning] 失うもの\n> 注文です。';
  expect((await modelOf(aGuide({ body }), parseGuide)).body.blocks.map(({ text }) => text)).toEqual([
    '1行目2行目\n項目',
    '失うもの\n注文です。',
  ]);
});

test('手順の中の [!NOTE] は、その手順の補足になる', async () => {
  const steps = '1. 番号を見ます。\n\n   > [!NOTE] メールがないとき\n   > 迷惑メールを見ます。';
  const { procedures } = await modelOf(aGuide({ body: aProcedure({ steps }) }), parseGuide);
  expect(procedures[0]?.steps[0]?.notes).toEqual(['メールがないとき\n迷惑メールを見ます。']);
});

test('[!NOTE] は、ページで <Note> と同じものになる', async () => {
  const codeOf = async (body: string) => {
    const parsed = await parseGuide(aGuide({ body }));
    return parsed.ok ? parsed.code : '';
  };
  expect(await codeOf('> [!NOTE] 題\n> 文です。')).toBe(await codeOf('<Note title="題">\n文です。\n</Note>'));
});

test('枠の中の間違いも、その行と桁で示される', async () => {
  expect(await faultsOf(aGuide({ body: '> [!NOTE]\n> これは＊＊太字＊＊です。' }))).toMatchInlineSnapshot(`
    "guide.mdx:14:6 「＊＊太字＊＊」が太字にならず、そのままの文字で出ます。
      → **太字** と書いてください。
      @ ＊＊太字＊＊です。"
  `);
});
