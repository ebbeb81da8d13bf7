import { expect, test } from 'vitest';
import { classTable, summaryTable } from '#tests/bench/search/report.ts';
import type { GoldenQuery } from '#tests/search/golden.ts';
import type { Verdict } from '#tests/search/judge.ts';

const verdicts = [
  verdict({ class: 'kanji' }, { ndcg: 1 }),
  verdict({ class: 'kanji', isHeld: true }, { ndcg: 0.5 }),
  verdict({ class: 'kanji', isFresh: true }, { ndcg: 0.25 }),
  verdict({ class: 'nonsense' }, { zero: 1 }),
  verdict({ class: 'nonsense', isFresh: true }, { zero: 0 }),
];

test('あとから来た質問は、その名前の2つの列だけに数える', () => {
  const [head = [], , row = []] = cells(summaryTable([{ name: 'ours', verdicts }]));
  const figures = new Map(head.map((name, index) => [name, Number(row[index])]));
  expect(figures.get('nDCG@10')).toBe(0.75);
  expect(figures.get('tuned on')).toBe(1);
  expect(figures.get('held')).toBe(0.5);
  expect(figures.get('fresh')).toBe(0.25);
  expect(figures.get('nonsense empty, %')).toBe(100);
  expect(figures.get('fresh nonsense empty, %')).toBe(0);
});

test('種類ごとの表は、あとから来た質問を数えない', () => {
  const [, , kanji = []] = cells(classTable([{ name: 'ours', verdicts }]));
  expect(Number(kanji[1])).toBe(0.75);
});

function verdict(query: Partial<GoldenQuery>, score: Partial<Verdict['score']>): Verdict {
  return {
    query: { text: '支払期限', class: 'kanji', isHeld: false, isFresh: false, grades: new Map(), ...query },
    urls: [],
    score: { ndcg: 0, reciprocalRank: 0, successAt1: 0, successAt3: 0, zero: 0, ...score },
  };
}

function cells(table: string): string[][] {
  return table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
