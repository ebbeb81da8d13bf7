import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ParsedArticle, sortProblems } from '#lib/content/index.ts';
import { aFaq, aGuide, aKonbini } from '#tests/support/builders.ts';
import { hostileText } from '#tests/support/hostile-text.ts';
import { parseFaq, parseGuide, parseKonbini } from '#tests/support/parsing.ts';

function expectModelOrPlaces(text: string, parsed: ParsedArticle<unknown>): void {
  if (parsed.ok) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  for (const { line, column } of parsed.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
  expect(parsed.problems).toEqual(sortProblems(parsed.problems));
}

function holdsFor(arbitrary: fc.Arbitrary<string>, parse: (text: string) => Promise<ParsedArticle<unknown>>) {
  return fc.assert(
    fc.asyncProperty(arbitrary, async (text) => expectModelOrPlaces(text, await parse(text))),
    { numRuns: 150 },
  );
}

test('どんな文章でも、記事になるか、ファイルの中の場所つきで直すところが示される', async () => {
  await holdsFor(hostileText, parseGuide);
});

test('front matter が正しければ、本文がどんな文章でも記事になるか直すところが示される', async () => {
  await holdsFor(
    hostileText.map((body) => aGuide({ body })),
    parseGuide,
  );
});

test('よくある質問の本文がどんな文章でも、記事になるか直すところが示される', async () => {
  await holdsFor(
    hostileText.map((body) => aFaq({ body })),
    parseFaq,
  );
});

test('コンビニのページの本文がどんな文章でも、記事になるか直すところが示される', async () => {
  await holdsFor(
    hostileText.map((body) => aKonbini({ body })),
    parseKonbini,
  );
});

test('本文が正しければ、front matter がどんな文章でも記事になるか直すところが示される', async () => {
  await holdsFor(
    hostileText.map((yaml) => `---\n${yaml}\n---\n\n本文です。\n`),
    parseGuide,
  );
});

test('正しい front matter に何が混ざっても、記事になるか直すところが示される', async () => {
  const mixed = fc.tuple(hostileText, fc.nat()).map(([piece, at]) => {
    const lines = aKonbini().split('\n');
    lines.splice(1 + (at % 18), 0, piece);
    return lines.join('\n');
  });
  await holdsFor(mixed, parseKonbini);
});

test('項目の値がどんな形でも、記事になるか直すところが示される', async () => {
  const front = fc.dictionary(
    fc.constantFrom(
      'title',
      'answer',
      'counter',
      'number',
      'means',
      'related',
      'facts',
      'order',
      'checkedOn',
      'constructor',
    ),
    fc.jsonValue({ maxDepth: 3 }),
  );
  await holdsFor(
    front.map((fields) => aKonbini({ front: fields })),
    parseKonbini,
  );
});
