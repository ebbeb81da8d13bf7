import { expect } from 'vitest';
import type { SearchAnswer, SearchSection } from '#lib/search/index.ts';

/** A text as excerpts show it: on one line, with its own brackets full-width. */
function shownText(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('[', '［').replaceAll(']', '］');
}

/** An excerpt without its marks; asserts that marks neither overlap nor stay open. */
function unmarked(excerpt: string): string {
  const runs = excerpt.split(/(\[\[|\]\])/);
  runs.forEach((run, index) => {
    if (index % 2 === 1) expect(run, excerpt).toBe(index % 4 === 1 ? '[[' : ']]');
  });
  expect(runs.length % 4, excerpt).toBe(1);
  for (let index = 2; index < runs.length; index += 4) expect(runs[index], excerpt).not.toBe('');
  return runs.filter((_, index) => index % 2 === 0).join('');
}

/** Asserts everything that readers rely on in an answer, for any query. */
export function expectSound(answer: SearchAnswer, query: string, sections: ReadonlyMap<string, SearchSection>): void {
  const { results, total, isKnown } = answer;
  expect(answer.query).toBe(query);
  expect(total).toBeGreaterThanOrEqual(results.length);
  if (!isKnown) expect([total, answer.didYouMean]).toEqual([0, undefined]);
  const scores = results.map(({ score }) => score);
  expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  const pages = results.map(({ url }) => url.split('#')[0]);
  expect(new Set(pages).size).toBe(pages.length);
  for (const result of results) expectSoundResult(result, sections);
}

function expectSoundResult(result: SearchAnswer['results'][number], sections: ReadonlyMap<string, SearchSection>) {
  const section = sections.get(result.url);
  expect(section, result.url).toBeDefined();
  const { id, type, title, section: heading } = result;
  expect([id, type, title, heading]).toEqual([result.url, section?.type, section?.title, section?.section]);
  const inner = unmarked(result.excerpt).replace(/^…/, '').replace(/…$/, '');
  // A line without final punctuation gets a separator.
  const text = inLines(shownText(section?.text ?? ''));
  // Between the sentence that answers and the matches, an excerpt leaves out what lies between.
  let from = 0;
  for (const piece of inLines(inner).split('…')) {
    expect(text.slice(from)).toContain(piece);
    from = text.indexOf(piece, from) + piece.length;
  }
  expect(result.more.length).toBeLessThanOrEqual(3);
  for (const link of [...result.more, ...(result.twins ?? [])]) {
    const other = sections.get(link.url);
    expect([other?.page, other?.section], link.url).toEqual([section?.page, link.section]);
    expect(link.url).not.toBe(result.url);
  }
}

function inLines(text: string): string {
  return text.replaceAll('／', ' ');
}
