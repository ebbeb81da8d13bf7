import { describe, expect, test } from 'vitest';
import {
  type ArticleStart,
  startingChannel,
  startingFact,
  startingFaq,
  startingGuide,
} from '#lib/commands/starting-file.ts';
import { readLedger } from '#lib/facts/index.ts';
import { modelOf, parseChannel, parseFaq, parseGuide, showFaults } from '#tests/support/parsing.ts';

const start: ArticleStart = { id: 'store/pay', order: 40, fact: 'konbini.what', today: '2026-11-21' };
const sources = {
  file: 'content/sources.yaml',
  text: '- id: s0\n  name: ブログ記事\n  kind: blog\n  dated: 日付なし\n',
};
const front = {
  draft: true,
  order: 40,
  checkedOn: '2026-11-21',
  reviewBy: '2027-02-19',
  facts: ['konbini.what'],
};

test('ガイドのはじめのファイルは、そのまま読め、手順と「うまくいかないとき」がある', async () => {
  const guide = await modelOf(startingGuide(start), parseGuide);
  expect(guide).toMatchObject({ ...front, related: ['/guides/store'] });
  expect(guide.procedures.map(({ steps }) => steps.length)).toEqual([2]);
  expect(guide.body.outline.map(({ id }) => id)).toContain('when-not');
});

test('質問のはじめのファイルは、そのまま読め、短い答えと続きがある', async () => {
  const faq = await modelOf(startingFaq(start), parseFaq);
  expect(faq).toMatchObject({ ...front, related: ['/faq/store'] });
  expect([faq.short, faq.long]).not.toContain('');
});

test('窓口のはじめのファイルは、そのまま読め、手順と「うまくいかないとき」がある', async () => {
  const channel = await modelOf(startingChannel({ ...start, id: 'video-call' }), parseChannel);
  expect(channel).toMatchObject({ ...front, related: ['/contact'], signIn: 'unknown', record: 'unknown' });
  expect(channel.body.procedures.map(({ steps }) => steps.length)).toEqual([2]);
  expect(channel.body.outline.map(({ id }) => id)).toContain('when-not');
});

test('窓口の時間は分からないまま始まり、言葉は、分かるまで何も言わない', async () => {
  const text = startingChannel(start);
  const told = text.replace('# languages: ', 'languages: ');
  const channel = await modelOf(text, parseChannel);
  expect(channel.methods).toEqual([{ by: 'page', hours: 'unknown' }]);
  expect(channel).not.toHaveProperty('languages');
  expect(await modelOf(told, parseChannel)).toMatchObject({ languages: 'support.languages' });
});

test('読む人の言い方は、行のはじめの「# 」を消せば書ける', async () => {
  const text = startingFaq(start).replace('# asked: ', 'asked: ');
  expect((await modelOf(startingFaq(start), parseFaq)).asked).toEqual([]);
  expect((await modelOf(text, parseFaq)).asked).toEqual(['番号押しても先に進まない', 'メールがどこにもない']);
});

test('2つの質問を書きかえずに置いても、同じ質問にはならない', async () => {
  const [first, second] = await Promise.all(
    ['store/pay', 'store/wait'].map((id) => modelOf(startingFaq({ ...start, id }), parseFaq)),
  );
  expect(first?.question).not.toBe(second?.question);
});

describe('事実のはじめのファイル', () => {
  const text = startingFact({ id: 'konbini.fee-back', source: 's0', today: '2026-11-21' });

  test('そのまま読め、出典にある値と読み方がそろっている', () => {
    const { ledger, problems } = readLedger([{ file: 'content/facts/konbini-fee-back.yaml', text }], sources);
    expect(showFaults(text, problems)).toBe('');
    expect(ledger.facts).toMatchObject([{ id: 'konbini.fee-back', checkedOn: '2026-11-21', reviewBy: '2027-02-19' }]);
  });

  test('1行目で、エディターに schema の場所を教える', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schema/facts.json');
  });
});

test('決まった言葉は、意味といっしょに、書く場所に並ぶ', () => {
  expect(startingGuide(start)).toContain('audience: buyer  # buyer（買う人） / prime（プライム会員） / ');
  expect(startingChannel(start)).toContain('signIn: unknown  # yes（ログインがいる） / no（');
});

test.each([
  ['2026-11-21', '2027-02-19'],
  ['2027-12-31', '2028-03-30'],
])('%s に始めたものは、90日あとの %s までに見直す', async (today, reviewBy) => {
  expect(await modelOf(startingGuide({ ...start, today }), parseGuide)).toMatchObject({ checkedOn: today, reviewBy });
});
