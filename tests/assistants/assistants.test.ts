import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { copyPath, markdownCopies } from '#lib/copies/index.ts';
import { shippedSearch } from '#tests/support/search.ts';
import { assistantFigures, type Verdict } from './judge.ts';
import { askAll, ourAskedSearch } from './our-assistant.ts';
import { readQuestions } from './questions.ts';
import { firstSection } from './reader.ts';

const { site, index } = await shippedSearch();
const ids = new Set(site.facts.map(({ id }) => id));
const questions = readQuestions(await readFile('tests/assistants/questions.yaml', 'utf8'), (id) => ids.has(id));
const verdicts = await askAll(site, ourAskedSearch(index), questions);
const ofHalf = (half: 'blind' | 'seen') => verdicts.filter(({ question }) => question.half === half);
const told = (some: readonly Verdict[]) =>
  some
    .map(({ question, missed, forbidden, pages }) =>
      [question.ask, ...missed, ...forbidden.map(({ said }) => said), `→ ${pages.join(' ')}`].join(' '),
    )
    .join('\n');

describe('アシスタントに聞かれたことに、この検索と写しだけで答えられる', () => {
  test('60の質問の95%以上で、いる事実がどれも読める', () => {
    const missed = told(verdicts.filter((verdict) => verdict.missed.length > 0));
    expect(questions.length).toBe(60);
    expect(assistantFigures(verdicts).reached / verdicts.length, missed).toBeGreaterThanOrEqual(0.95);
  });

  test('サイトを見ずに書いた半分でも、90%以上で読める', () => {
    expect(ofHalf('blind').length).toBe(30);
    expect(assistantFigures(ofHalf('blind')).reached / 30).toBeGreaterThanOrEqual(0.9);
  });

  test('あぶない読み方は、1つも言わない', () => {
    expect(told(verdicts.filter(({ forbidden }) => forbidden.some(({ kind }) => kind === 'unsafe')))).toBe('');
  });

  test('買う人に、ほかの人のための事実を言わない', () => {
    expect(told(verdicts.filter(({ forbidden }) => forbidden.some(({ kind }) => kind === 'for-others')))).toBe('');
  });
});

describe('質問の札は、台帳と合っている', () => {
  const copies = markdownCopies(site);
  const readings = new Map(site.facts.map(({ id }) => [id, firstSection(copies.get(copyPath(`/facts/${id}`)) ?? '')]));
  const sections = [...copies.values()].map(firstSection);

  test('いる事実の言葉は、その事実の読み方にもある', () => {
    const wrong = questions.flatMap(({ id, must }) =>
      must.filter(({ fact, says }) => !says.test(readings.get(fact) ?? '')).map(({ fact }) => `${id}: ${fact}`),
    );
    expect(wrong).toEqual([]);
  });

  test('言ってはならない言葉は、どの事実の読み方にもない', () => {
    const wrong = questions.flatMap(({ id, mustNot }) =>
      mustNot.flatMap(({ says }) =>
        [...readings].filter(([, text]) => says.test(text)).map(([fact]) => `${id}: ${fact}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('いる事実の言葉は、どのページにもあるような言葉ではない', () => {
    const loose = questions.flatMap(({ id, must }) =>
      must.flatMap(({ fact, says }) => {
        const count = sections.filter((text) => says.test(text)).length;
        return count > sections.length / 10 ? [`${id}: ${fact} は ${count} ページに`] : [];
      }),
    );
    expect(loose).toEqual([]);
  });
});
