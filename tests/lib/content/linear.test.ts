import { expect, test } from 'vitest';
import { compileMdx } from '#lib/content/compile.ts';
import { cutDeepNesting } from '#lib/content/nesting.ts';

const glossary = Array.from({ length: 40 }, (_, index) => ({ id: `t${index}`, words: [`用語${index}`, '番号'] }));

async function processorTime(text: string): Promise<number> {
  const before = process.cpuUsage();
  await compileMdx(text, () => undefined, { glossary });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** How many times the processor time a text costs that is eight times as long: 8 when it grows with the length. */
async function growth(part: string, times: number): Promise<number> {
  await processorTime(part.repeat(times));
  const small = Math.min(await processorTime(part.repeat(times)), await processorTime(part.repeat(times)));
  return (await processorTime(part.repeat(times * 8))) / small;
}

test.each([
  ['行の多い段落', '支払い番号は、番号のお知らせメールで確かめます。\n', 2000],
  ['段落の多い記事', '支払い番号は、メールで確かめます。\n\n', 400],
  ['直すところの多い行', '＊＊太字＊＊です。', 800],
  ['リンクの多い記事', '[番号をさがす](/guides/number/find)へ。\n\n', 300],
  ['リンクの多い行', '[番号](/guides/number/find)へ、', 400],
])('%sは、8倍の長さで、時間も8倍ほどになる', async (_, part, times) => {
  // Twice what a linear text costs, and a third of what a quadratic one does.
  expect(await growth(part, times)).toBeLessThan(20);
});

test('行の多い表は、8倍の行で、時間も8倍ほどになる', async () => {
  const head = '| 店 | 期限 |\n|---|---|\n';
  const rows = (count: number) => `${head}${'| ローソン | 3日 |\n'.repeat(count)}`;
  await processorTime(rows(200));
  const small = await processorTime(rows(200));
  expect((await processorTime(rows(1600))) / small).toBeLessThan(20);
});

test('500段の箇条書きは、読む前に深すぎると分かる', () => {
  const list = Array.from({ length: 500 }, (_, level) => `${'  '.repeat(level)}- 段`).join('\n');
  expect(cutDeepNesting(list).deep).toEqual({ line: 101, column: 1 });
});
