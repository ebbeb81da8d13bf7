import { expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { snippetsFor } from '#lib/insights/index.ts';
import { synonymsSchema } from '#lib/search/index.ts';

const article = { file: 'content/faqs/number/not-arrived.mdx', asked: ['番号が来ない'] };
const name = { name: 'PayPay', others: ['ペイペイ'] };

test('別の呼び名は、その言葉がもうある行に足した形で出る', () => {
  const [alias] = snippetsFor('ぺいぺい払い', { name, article, topic: 'number' });
  expect(alias).toEqual({ kind: 'alias', file: 'content/synonyms.yaml', text: '  PayPay: [ペイペイ, ぺいぺい払い]' });
});

test('言い方は、いちばん近い記事に、前からあるものの後ろに足した形で出る', () => {
  const asked = snippetsFor('番号 まだ', { name, article, topic: 'number' }).find(({ kind }) => kind === 'asked');
  expect(asked).toEqual({ kind: 'asked', file: article.file, text: 'asked: [番号が来ない, 番号 まだ]' });
  expect(snippetsFor('番号 まだ', { topic: 'number' }).map(({ kind }) => kind)).toEqual(['alias', 'question']);
});

// What readers type is not YAML.
const odd = [
  '番号: 来ない',
  '[x]',
  '#1',
  '- a',
  '"',
  "'",
  'yes',
  '123',
  '8888',
  '{a}',
  'a, b',
  '末尾の点。',
  '😀',
  'null',
  '&a',
];

test.each(odd)('読む人の「%s」も、貼るとそのままの言葉として読まれる', (text) => {
  for (const { kind, text: snippet } of snippetsFor(text, { name, article, topic: 'number' })) {
    if (kind === 'alias') {
      const read = synonymsSchema.parse({ names: parse(snippet) });
      expect(read.names.PayPay).toEqual(['ペイペイ', text]);
    }
    if (kind === 'asked') expect(parse(snippet)).toEqual({ asked: ['番号が来ない', text] });
    if (kind !== 'question') continue;
    const front = parseDocument(snippet.split('---\n')[1] ?? '').toJSON();
    expect(front).toMatchObject({ question: text, asked: [text], draft: true });
  }
});
