import { expect, test } from 'vitest';
import { judgeReading } from './judge.ts';
import type { Question } from './questions.ts';
import { firstSection, readAsAssistant } from './reader.ts';

const copy = `# 手数料

[かかりません](/facts/konbini.fee)。[^konbini.fee]

- \`注文履歴\`を見ます。

## くわしく

別の話です。
`;

test('写しの最初の見出しまでを、飾りなしで読む', () => {
  expect(firstSection(copy)).toBe('手数料\n\nかかりません。\n\n注文履歴を見ます。\n\n');
});

test('結果のはじめの3つだけを開き、写しのないものからは何も読まない', async () => {
  const search = {
    name: 'a search',
    find: async () => ({ notices: ['急いで'], addresses: ['/a#answer', '/b', '/c', '/d'] }),
  };
  const texts = await readAsAssistant(search, (page) => (page === '/b' ? undefined : page), '?');
  expect(texts).toEqual([{ text: '急いで' }, { page: '/a', text: '/a' }, { page: '/c', text: '/c' }]);
});

test('足りない事実、あぶない言葉、ほかの人のためのページを数える', () => {
  const question: Question = {
    id: 'fee',
    half: 'seen',
    audience: 'buyer',
    ask: '?',
    must: [{ fact: 'konbini.fee', says: /無料/ }],
    mustNot: [{ fact: 'konbini.fee', says: /100円/ }],
  };
  const texts = [{ page: '/seller', text: '手数料は100円です' }];
  const fewOf = (page: string) => (page === '/seller' ? 'seller' : undefined);
  expect(judgeReading(question, texts, fewOf)).toMatchObject({
    missed: ['konbini.fee'],
    forbidden: [
      { kind: 'unsafe', page: '/seller', said: '手数料は100円です' },
      { kind: 'for-others', page: '/seller' },
    ],
  });
  expect(judgeReading({ ...question, audience: 'seller' }, texts, fewOf).forbidden).toHaveLength(1);
});
