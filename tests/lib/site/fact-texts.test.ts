import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { FactTexts } from '#lib/site/fact-texts.ts';
import { readSite } from '#lib/site/index.ts';
import { aFaq, aGuide, aKonbini, aProcedure } from '#tests/support/builders.ts';
import { aFact, aSingleFact, parsedFact, sourcesText } from '#tests/support/facts.ts';
import { aProject, writeIn } from '#tests/support/project.ts';

const what = { value: '前払い', rule: 'agreed', sentence: 'コンビニ払いは前払いです。' };
const facts = [
  parsedFact(aFact()),
  parsedFact(aSingleFact({ id: 'konbini.what', type: 'text', reading: what }, '前払い')),
];
const texts = new FactTexts(facts);

/** Runs compiled code that returns one text, with a fact of this value filled in. */
function run(code: string, value: string): unknown {
  const fact = aSingleFact({ id: 'a.b', type: 'text', reading: { ...what, value } }, value);
  return new Function(`return ${new FactTexts([parsedFact(fact)]).fillCode(code)}`)();
}

test('値と文は、読む人の言葉で入る', () => {
  expect(texts.fill('期限は{{konbini.deadline}}。{{konbini.deadline:sentence}}{{konbini.what}}です。')).toBe(
    '期限は3日。3日目までに払います。前払いです。',
  );
});

test('一覧や組のどんなに奥の文にも入り、文でないものは変わらない', () => {
  const model = {
    title: '{{konbini.what}}',
    minutes: 5,
    none: null,
    left: undefined,
    isOpen: true,
    body: { blocks: [{ text: 'あ{{konbini.deadline}}', line: 3 }, ['{{konbini.deadline}}']] },
  };
  expect(texts.fill(model)).toEqual({
    ...model,
    title: '前払い',
    body: { blocks: [{ text: 'あ3日', line: 3 }, ['3日']] },
  });
});

test('元の値は、書きかえられない', () => {
  const model = Object.freeze({ texts: Object.freeze(['{{konbini.what}}']) });
  texts.fill(model);
  expect(model).toEqual({ texts: ['{{konbini.what}}'] });
});

test.each([
  '{{konbini.none}}',
  '{{konbini.deadline:value}}',
  '{{constructor}}',
  '{{ konbini.deadline }}',
  '{konbini.deadline}',
  '{{konbini.deadline}',
])('知らない「%s」は、そのまま残る', (text) => {
  expect([texts.fill(text), texts.fillCode(`"${text}"`)]).toEqual([text, `"${text}"`]);
});

test('空の台帳では、何も変わらない', () => {
  expect(new FactTexts([]).fill({ a: '{{konbini.what}}' })).toEqual({ a: '{{konbini.what}}' });
});

test.each([
  ['二重引用符', '"{{a.b}}"'],
  ['一重引用符', "'{{a.b}}'"],
  ['逆引用符', '`{{a.b}}`'],
])('コンパイルした文が%sで囲まれていても、値の記号は文字のまま入る', (_, code) => {
  for (const value of ['"', "'", '`', '\\', '\\n', '$', '$&', "\\'", '</script>', 'a\u2028b', `a"b'c\`d\\e\${f}`]) {
    expect(run(code, value)).toBe(value);
  }
});

test('事実の値を変えると、使うすべての記事が変わり、どの記事もコンパイルし直されない', async () => {
  const ledger = (days: number) =>
    stringify([
      aFact({ reading: { value: days, rule: 'safest', why: 'あ', sentence: `${days}日目までです。` } }),
      aSingleFact({ id: 'konbini.what', type: 'text' }, '前払い'),
    ]);
  const steps = '1. <Fact id="konbini.deadline" />のうちに払います。';
  const root = await aProject({
    'content/sources.yaml': sourcesText,
    'content/facts/konbini.yaml': ledger(3),
    'content/guides/store/pay.mdx': aGuide({ front: { answer: '{{konbini.deadline}}のうちに払います。' } }),
    'content/faqs/store/when.mdx': aFaq({ body: '<Fact id="konbini.deadline" as="sentence" />' }),
    'content/konbini/lawson.mdx': aKonbini({ body: aProcedure({ steps }) }),
    'content/guides/store/note.mdx': aGuide({ body: '<Note title="{{konbini.deadline}}">\n\n本文\n\n</Note>' }),
    'content/guides/store/other.mdx': aGuide({ front: { order: 90 } }),
  });
  const cached = () => readdir(join(root, '.cache', 'articles'));
  const written = async () => {
    const { guides, faqs, konbini, articles } = await readSite(root);
    const note = articles.find(({ article }) => article.path === '/guides/store/note');
    return [
      guides.find(({ id }) => id === 'store/pay')?.answer,
      faqs[0]?.short,
      konbini[0]?.body.procedures[0]?.steps[0]?.action,
      /title:"([^"]*)"/.exec(note?.code ?? '')?.[1],
    ];
  };
  expect(await written()).toEqual(['3日のうちに払います。', '3日目までです。', '3日のうちに払います。', '3日']);
  const entries = await cached();
  await writeIn(root, 'content/facts/konbini.yaml', ledger(2));
  expect(await written()).toEqual(['2日のうちに払います。', '2日目までです。', '2日のうちに払います。', '2日']);
  expect(await cached()).toEqual(entries);
});
