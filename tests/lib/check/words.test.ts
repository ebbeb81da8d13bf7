import { expect, test } from 'vitest';
import { forbiddenInArticle, forbiddenInFacts, forbiddenInYaml } from '#lib/check/forbidden-words.ts';
import { checkProject } from '#lib/check/index.ts';
import { aGuide } from '#tests/support/builders.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const found = (text: string) => forbiddenInArticle(text).map((word) => `${word.line}:${word.column} ${word.text}`);

test('手引きが禁じる言葉は、場所と書き方つきで示される', async () => {
  const text = aGuide({
    front: { answer: '簡単に払えます！' },
    body: '番号は必ず届きます。ボタンを押すだけで終わります。',
  });
  const { problems } = await checkProject(await aProject({ 'content/guides/store/pay.mdx': text }));
  expect(showFaults(text, problems)).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:3:9 「簡単に」は、このサイトでは使いません。
      → 消すか、かかる時間や手順の数を書いてください。
      @ 簡単に払えます！
    content/guides/store/pay.mdx:3:16 「！」は、このサイトでは使いません。
      → 「。」にしてください。
      @ ！
    content/guides/store/pay.mdx:13:4 「必ず」は、このサイトでは使いません。
      → 消しても意味が変わらなければ消し、いつもそうなることなら「いつも」と書いてください。
      @ 必ず届きます。ボタンを押すだけで終わります。
    content/guides/store/pay.mdx:13:15 「押すだけ」は、このサイトでは使いません。
      → 「〜します」と、することだけを書いてください。
      @ 押すだけで終わります。"
  `);
});

test.each([
  ['絶対に払えます。', '絶対'],
  ['クリックします。', 'クリック'],
  ['公式には3日です。', '公式には'],
  ['番号が不正です。', '不正'],
  ['見て下さい。', '下さい'],
  ['確認出来ます。', '出来'],
  ['例えば3日です。', '例えば'],
  ['既に払いました。', '既に'],
  ['未だ届きません。', '未だ'],
  ['窓口へ問合せます。', '問合せ'],
  ['支払を待ちます。', '支払'],
  ['１３桁です。', '１３'],
  ['コンビニで払えるとされています。', 'とされてい'],
  ['何時までかは、出典にありません。', '出典'],
  ['アプリが要ります。', '要'],
  ['延長はできません。', '延長は'],
  ['メールの日を1日目に数えて払います。', '1日目に数えて'],
])('「%s」では「%s」が見つかり、直し方の言葉は通る', (text, word) => {
  const [first] = forbiddenInArticle(text);
  expect(first?.text).toBe(word);
  expect(forbiddenInArticle(first?.fix ?? '').filter((each) => each.text === word)).toEqual([]);
});

test('似ていても別の言葉は、見つからない', () => {
  expect(
    found(
      '必ずしも届きません。番号だけです。1つだけで足ります。未知。出来事。支払い番号。不正アクセス。引き落とされます。必要ります。重要ら。延びる。1日目として。',
    ),
  ).toEqual([]);
});

test('手順と結果の中の調べものは見つかり、補足とほかの文では見つからない', () => {
  const steps = '1. 押します。2021年ごろの案内です。\n\n   <Note>\n   2021年ごろの画面です。\n   </Note>\n';
  expect(
    found(`${steps}\n<Result>\n届きます。ブログ記事によります。\n</Result>\n\n2021年ごろのブログ記事です。`),
  ).toEqual(['1:9 2021年ごろ', '8:6 ブログ記事']);
});

test('画面の言葉、引用、リンク先、画像の印、検索だけが読む言い方、書き手の覚え書きは、調べない', () => {
  const front =
    '---\ntitle: 払う  # 必ず直す\nasked: [絶対に払いたい,\n  簡単に払える？]\naskedAt:\n  "#a": [必ず届く？]\n---\n';
  const body = [
    '<Label>必ずお読み下さい！</Label>',
    '「絶対に届く」という電話は、詐欺です。',
    '[案内](/guides/a!)',
    '![紙](/images/a.png)',
    '<Literal why="例">１３</Literal>',
    '{/* 例えば */}',
    'Yahoo!の案内です。',
  ].join('\n\n');
  expect(found(front + body)).toEqual([]);
  expect(found(`${front}${body}\n\n必ず`)).toEqual(['22:1 必ず']);
});

test('事実では、読む人に出る項目だけを調べる', () => {
  const facts = [
    '- id: a.b',
    '  question: 必ず届くか。',
    '  claims:',
    '    - source: s0',
    '      says: 絶対に届く',
    '  reading:',
    '    sentence: 簡単に',
    '      払えます。',
    '    why: 安全なため。',
  ].join('\n');
  expect(forbiddenInFacts(facts).map(({ line, text }) => [line, text])).toEqual([
    [2, '必ず'],
    [7, '簡単に'],
  ]);
});

test('流れの言葉では、どの項目も調べる', () => {
  expect(forbiddenInYaml('title: 案内\nlead: 必ず見つかります。').map(({ line, column }) => [line, column])).toEqual([
    [2, 7],
  ]);
});

test('用語とテーマの説明でも示される。別の書き方は、読む人が打つ言葉なのでそのままでよい', async () => {
  const glossary = [
    '- id: contact',
    '  term: 問い合わせ',
    '  reading: といあわせ',
    '  also: [問合せ]',
    '  meaning: 必ず返事が来ます。',
    '',
  ].join('\n');
  const { problems } = await checkProject(
    await aProject({ 'content/glossary.yaml': glossary, 'content/guides/store/pay.mdx': aGuide({}) }),
  );
  expect(problems.filter(({ rule }) => rule === 'forbidden-word')).toMatchObject([
    { file: 'content/glossary.yaml', line: 5, column: 12, found: '「必ず」は、このサイトでは使いません。' },
  ]);
});
