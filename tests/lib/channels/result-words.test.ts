import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { resultWordsSchema } from '#lib/channels/index.ts';
import { type AuthorProblem, parseYaml } from '#lib/content/index.ts';
import { showFaults } from '#tests/support/parsing.ts';

const file = 'content/flows/contact-result.yaml';
const shipped = await readFile(file, 'utf8');

function faults(text: string): string {
  const problems: AuthorProblem[] = [];
  parseYaml(text, resultWordsSchema, (place, rule, found, fix) => {
    problems.push({ file, ...place, rule, found, fix });
  });
  return showFaults(text, problems);
}

test('このサイトの言葉は、どの規則にも足りている', () => {
  expect(faults(shipped)).toBe('');
});

test('言葉のない規則は、名前で知らされる', () => {
  expect(faults(shipped.replace(/ {2}busy-day: .*\n/, ''))).toMatchInlineSnapshot(`
    "content/flows/contact-result.yaml:6:3 「reasons の busy-day」がありません。
      → 「。」で終わる1文で書いてください。
      @ made-for: この用件のための窓口です。"
  `);
});

test('規則にない名前は、書ける名前と一緒に知らされる', () => {
  expect(faults(shipped.replace('  busy-day: ', '  busy-days: '))).toContain('もしかして「busy-day」ですか。');
});

test.each(['土日祝は混みます', '土日祝は混みます。急ぎなら平日にします。'])('わけは、1文で書く：%s', (text) => {
  expect(faults(shipped.replace(/( {2}busy-day: ).*\n/, `$1${text}\n`))).toContain(
    '「。」で終わる1文で書いてください。',
  );
});

test('読むページは、1つ以上、住所で書く', () => {
  expect(faults(shipped.replace(/( {2}rating: )\[\/.*\n/, '$1[]\n'))).toContain(
    '「help の rating」の中身がありません。',
  );
  expect(faults(shipped.replace(/( {2}rating: )\[\/.*\n/, '$1[https://example.com/]\n'))).toContain(
    '/guides/orders/late の形の住所を書いてください。',
  );
});
