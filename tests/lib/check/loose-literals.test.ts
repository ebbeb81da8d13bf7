import { expect, test } from 'vitest';
import { findLooseLiterals } from '#lib/check/loose-literals.ts';
import { aGuide } from '#tests/support/builders.ts';
import { aFact, parsedFact } from '#tests/support/facts.ts';

const facts = [
  parsedFact(aFact({ id: 'konbini.confirm-code', patterns: ['8888', '８８８８'] })),
  parsedFact(aFact({ id: 'konbini.cap', patterns: ['30万円|300,000円'] })),
];

/** The literals found in a text, with place and fact. */
const found = (text: string) =>
  findLooseLiterals(text, facts).map(({ line, column, text: literal, fact }) => `${line}:${column} ${literal} ${fact}`);
const inBody = (body: string) => found(aGuide({ body }));
const inFront = (line: string) => found(`---\ntitle: 払う\n${line}\n---\n\n本文です。\n`);

test('本文の値は、場所と事実つきで見つかる', () => {
  expect(inBody('番号は8888です。\n\n- 上限は300,000円、30万円です。')).toEqual([
    '13:4 8888 konbini.confirm-code',
    '15:6 300,000円 konbini.cap',
    '15:15 30万円 konbini.cap',
  ]);
});

test('見出し・太字・表・枠・リンクの言葉の中の値も見つかる', () => {
  const body = [
    '## 8888を入れる [#code]',
    '**8888**',
    '| a |\n|---|\n| 8888 |',
    '<Note title="ヒント">\n8888\n</Note>',
    '[8888の意味](/faq/number/code)',
    '![8888の画面](/images/a.png)',
  ].join('\n\n');
  expect(inBody(body).map((each) => each.split(' ')[0])).toEqual(['13:4', '15:3', '19:3', '22:1', '25:2', '27:3']);
});

test('属性の値も見つかる', () => {
  expect(inBody('<Copy name="確認番号" value="8888" />\n\n<Note title="8888のとき">\n本文\n</Note>')).toEqual([
    '13:26 8888 konbini.confirm-code',
    '15:14 8888 konbini.confirm-code',
  ]);
});

test('front matter の値も見つかる', () => {
  expect(inFront('answer: 8888を入れます。')).toEqual(['3:9 8888 konbini.confirm-code']);
});

test('1つの値を2つの事実が引き受けていれば、どちらの事実も示される', () => {
  const twice = [...facts, parsedFact(aFact({ id: 'konbini.code', patterns: ['8{4}'] }))];
  expect(findLooseLiterals('8888', twice).map(({ fact }) => fact)).toEqual(['konbini.confirm-code', 'konbini.code']);
});

test.each([
  ['画面の言葉', '<Label>8888</Label>を押します。'],
  ['行をまたぐ画面の言葉', '<Label>\n8888\n</Label>'],
  ['わけのある値', '<Literal why="画面の例">8888</Literal>です。'],
  ['リンク先', '[番号](/faq/number/code-8888)です。'],
  ['別の所に書いたリンク先', '[番号][a]です。\n\n[a]: /faq/number/code-8888'],
  ['アンカー', '## 番号 [#code-8888]'],
  ['事実', '<Fact id="konbini.code-8888" />です。'],
  ['事実の文', '<Fact\n  id="konbini.code-8888"\n  as="sentence"\n/>です。'],
  ['属性の中の事実', '<Note title="{{konbini.code-8888}}">\n本文\n</Note>'],
])('%sは、じかに書いた値とみなさない', (_, body) => {
  expect(inBody(body)).toEqual([]);
});

test.each([
  ['事実の id', 'facts: [konbini.code-8888]'],
  ['縦に並べた事実の id', 'facts:\n  - konbini.code-8888'],
  ['次に読むページ', 'related: [/faq/number/code-8888]'],
  ['縦に並べたページ', 'related:\n  - /faq/number/code-8888'],
  ['並び順', 'order: 8888'],
  ['事実の値', "answer: '{{konbini.code-8888}}を入れます。'"],
  ['わけを書いた行', 'answer: 8888を入れます。 # literal: 画面の例のとおり'],
])('front matter の%sは、じかに書いた値とみなさない', (_, line) => {
  expect(inFront(line)).toEqual([]);
});

test('わけを書いていない # literal: は、効かない', () => {
  expect(inFront('answer: 8888を入れます。 # literal:\ntitle: 払う')).toEqual(['3:9 8888 konbini.confirm-code']);
});

test('# literal: は、その行にだけ効く', () => {
  expect(inFront('answer: 8888です。 # literal: 例\nsummary: 8888です。')).toEqual(['4:10 8888 konbini.confirm-code']);
});

test('本文の # literal: は、読む人に見えるだけで効かない', () => {
  expect(inBody('8888です。 # literal: 例')).toEqual(['13:1 8888 konbini.confirm-code']);
});

test('わけのある値のあとの値は、見つかる', () => {
  expect(inBody('<Literal why="例">8888</Literal>と8888と<Label>8888</Label>')).toEqual([
    '13:33 8888 konbini.confirm-code',
  ]);
});

test('正規表現のない事実は、何も引き受けない', () => {
  expect(findLooseLiterals('8888と3日', [parsedFact(aFact())])).toEqual([]);
});
