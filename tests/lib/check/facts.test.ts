import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkProject } from '#lib/check/index.ts';
import { readSite } from '#lib/site/index.ts';
import { aFaq, aGuide, aKonbini } from '#tests/support/builders.ts';
import { aFact, aSingleFact, sourcesText } from '#tests/support/facts.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const guide = 'content/guides/store/pay.mdx';
const ledger = 'content/facts/konbini.yaml';
const what = aSingleFact({ id: 'konbini.what', type: 'text' }, '前払い');
const code = aSingleFact(
  { id: 'konbini.confirm-code', type: 'text', covers: ['konbini.code-8888'], patterns: ['8888'] },
  '8888',
);

/** A project with one guide, the facts it may use, and other files. */
function aProjectWith(text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const facts = stringify([what, aFact(), code]);
  return aProject({ 'content/sources.yaml': sourcesText, [ledger]: facts, [guide]: text, ...others });
}

/** The problems of the guide. */
async function faultsIn(text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const { problems } = await checkProject(await aProjectWith(text, others));
  return showFaults(
    text,
    problems.filter(({ file }) => file === guide),
  );
}

test('ある事実を使う記事に、直すところはない', async () => {
  const body =
    '<Fact id="konbini.deadline" />と<Fact id="konbini.deadline" as="sentence" />\n\n<Copy name="a" value="{{konbini.confirm-code}}" />';
  const front = { answer: '{{konbini.deadline}}です。{{konbini.deadline:sentence}}', facts: ['konbini.what'] };
  expect(await faultsIn(aGuide({ front, body }))).toBe('');
});

test('ない事実は、本文でも属性でも front matter でも、近い id と一緒に示される', async () => {
  const front = { answer: '{{konbini.deadlin}}です。', facts: ['konbini.what', 'konbini.wat'] };
  const body =
    '期限は<Fact id="konbini.dedline" />です。\n\n<Note title="{{konbini.confirm-cod:sentence}}">\n\n本文\n\n</Note>';
  expect(await faultsIn(aGuide({ front, body }))).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:3:10 「konbini.deadlin」という事実はありません。
      → もしかして「konbini.deadline」ですか。
      @ {{konbini.deadlin}}です。"
    content/guides/store/pay.mdx:11:5 「konbini.wat」という事実はありません。
      → もしかして「konbini.what」ですか。
      @ konbini.wat
    content/guides/store/pay.mdx:14:4 「konbini.dedline」という事実はありません。
      → もしかして「konbini.deadline」ですか。
      @ <Fact id="konbini.dedlin
    content/guides/store/pay.mdx:16:14 「konbini.confirm-cod」という事実はありません。
      → もしかして「konbini.confirm-code」ですか。
      @ {{konbini.confirm-cod:se"
  `);
});

test('どの事実にも似ていない id は、台帳を見るように言われる', async () => {
  const body = '<Fact id="order.history" />と<Fact id="constructor" />';
  expect(await faultsIn(aGuide({ body }))).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:1 「order.history」という事実はありません。
      → content/facts にある id を書くか、事実を足してください。
      @ <Fact id="order.history"
    content/guides/store/pay.mdx:13:29 「constructor」という事実はありません。
      → content/facts にある id を書くか、事実を足してください。
      @ <Fact id="constructor" /"
  `);
});

test('ほかの事実が引き受けた id は、引き受けた事実が示される', async () => {
  expect(await faultsIn(aGuide({ body: '<Fact id="konbini.code-8888" />' }))).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:1 「konbini.code-8888」という事実はありません。
      → 「konbini.confirm-code」にまとめてあります。その id を書いてください。
      @ <Fact id="konbini.code-8"
  `);
});

test('値でも文でもないものを求める {{…}} は、そのまま出てしまう前に示される', async () => {
  const front = { answer: '{{konbini.deadline:value}}と{{ konbini.deadline }}と{{}}' };
  expect(await faultsIn(aGuide({ front }))).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:3:10 「konbini.deadline:value」という事実はありません。
      → もしかして「konbini.deadline」ですか。
      @ {{konbini.deadline:value
    content/guides/store/pay.mdx:3:37 「 konbini.deadline 」という事実はありません。
      → もしかして「konbini.deadline」ですか。
      @ {{ konbini.deadline }}と{
    content/guides/store/pay.mdx:3:60 「」という事実はありません。
      → content/facts にある id を書くか、事実を足してください。
      @ {{}}""
  `);
});

test('じかに書いた値は、使う書き方と一緒に示される', async () => {
  const front = { answer: '8888を入れます。' };
  const body = '番号は8888です。\n\n<Copy name="a" value="8888" />';
  expect(await faultsIn(aGuide({ front, body }))).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:3:9 「8888」は事実 konbini.confirm-code の値です。
      → 本文では <Fact id="konbini.confirm-code" />、front matter と属性では {{konbini.confirm-code}} と書いてください。わけがあれば、本文では <Literal why="…">8888</Literal>、front matter では行の終わりに「# literal: わけ」と書きます。
      @ 8888を入れます。
    content/guides/store/pay.mdx:13:4 「8888」は事実 konbini.confirm-code の値です。
      → 本文では <Fact id="konbini.confirm-code" />、front matter と属性では {{konbini.confirm-code}} と書いてください。わけがあれば、本文では <Literal why="…">8888</Literal>、front matter では行の終わりに「# literal: わけ」と書きます。
      @ 8888です。
    content/guides/store/pay.mdx:15:23 「8888」は事実 konbini.confirm-code の値です。
      → 本文では <Fact id="konbini.confirm-code" />、front matter と属性では {{konbini.confirm-code}} と書いてください。わけがあれば、本文では <Literal why="…">8888</Literal>、front matter では行の終わりに「# literal: わけ」と書きます。
      @ 8888" />"
  `);
});

test('Windows の改行の記事でも、昔の Mac の改行の記事でも、同じ場所が示される', async () => {
  const text = aGuide({ front: { answer: '{{konbini.deadlin}}' }, body: '本文です。\n\n8888' });
  const expected = await faultsIn(text);
  expect(expected).toContain('8888');
  expect(await faultsIn(text.replaceAll('\n', '\r\n'))).toBe(expected);
  expect(await faultsIn(text.replaceAll('\n', '\r'))).toBe(expected);
});

test('いくつもの記事の、ない事実とじかに書いた値は、一度に示される', async () => {
  const others = {
    'content/faqs/store/pay.mdx': aFaq({ body: '8888です。' }),
    'content/konbini/lawson.mdx': aKonbini({ front: { facts: ['konbini.none'] } }),
    [ledger]: stringify([what, code, aFact({ unit: '個' })]),
  };
  const { problems } = await checkProject(await aProjectWith(aGuide({ body: '<Fact id="a.b" />と8888' }), others));
  expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'content/facts/konbini.yaml:37 front-matter',
    'content/faqs/store/pay.mdx:10 fact-literal',
    'content/guides/store/pay.mdx:13 fact',
    'content/guides/store/pay.mdx:13 fact-literal',
    'content/konbini/lawson.mdx:25 fact',
  ]);
});

test('読めない事実を使う記事は、事実がないとは言われない', async () => {
  const text = aGuide({
    front: { facts: ['konbini.deadline'], answer: '{{konbini.deadline}}' },
    body: '<Fact id="konbini.deadline" />と[事実](/facts/konbini.deadline)',
  });
  for (const broken of [stringify([aFact({ unit: '個' })]), `${stringify([aFact()])}- id: "\n`]) {
    const { problems } = await checkProject(await aProjectWith(text, { [ledger]: broken }));
    expect(problems.map(({ file }) => file)).toEqual([ledger]);
  }
});

test('事実を使うページは、本文・属性・front matter のどれからも分かる', async () => {
  const root = await aProjectWith(aGuide({ body: '<Fact id="konbini.deadline" />' }), {
    'content/faqs/store/a.mdx': aFaq({ front: { question: '{{konbini.deadline}}ですか。' } }),
    'content/faqs/store/b.mdx': aFaq({
      front: { facts: ['konbini.deadline'] },
      body: '<Fact id="konbini.deadline" />',
    }),
    'content/faqs/store/c.mdx': aFaq({
      front: { question: 'いつですか。' },
      body: '本文です。\n\n<Note title="{{konbini.deadline:sentence}}">\n\n続き\n\n</Note>',
    }),
    'content/konbini/lawson.mdx': aKonbini(),
  });
  const { usesOf } = await readSite(root);
  expect(usesOf('konbini.deadline')).toEqual(['/faq/store/a', '/faq/store/b', '/faq/store/c', '/guides/store/pay']);
  expect(usesOf('konbini.confirm-code')).toEqual([]);
});

test('桁数や手数料に、桁や円の整数でない事実を書くと、その行で示される', async () => {
  const text = aKonbini({ front: { number: { name: '番号', digits: 'konbini.what' }, fee: 'konbini.fees' } });
  const { problems } = await checkProject(await aProject({ 'content/konbini/lawson.mdx': text }));
  expect(showFaults(text, problems)).toMatchInlineSnapshot(`
    "content/konbini/lawson.mdx:16:11 「konbini.what」は、単位が「桁」の整数ではありません。
      → 単位が「桁」の整数の事実を書いてください。
      @ konbini.what
    content/konbini/lawson.mdx:20:6 「konbini.fees」という事実はありません。
      → もしかして「konbini.fee」ですか。
      @ konbini.fees"
  `);
});

test('桁数と手数料に書いた事実は、使われたことになる', async () => {
  const { site, problems } = await checkProject(await aProject({ 'content/konbini/lawson.mdx': aKonbini() }));
  expect(problems).toEqual([]);
  expect(site.usesOf('konbini.number-digits-other')).toEqual(['/konbini/lawson']);
  expect(site.usesOf('konbini.fee')).toEqual(['/konbini/lawson']);
});
