import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readLedger } from '#lib/facts/index.ts';
import { aFact, aSingleFact, sourcesText } from '#tests/support/facts.ts';
import { hostileText, inheritedNames } from '#tests/support/hostile-text.ts';

const sound = stringify([aFact(), aSingleFact({ id: 'konbini.what', type: 'text' }, '前払い')]);

/** Valid YAML with an insertion, or arbitrary text. */
function spoilt(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  const spliced = fc
    .tuple(hostileText, fc.nat({ max: lines.length }), fc.nat({ max: 2 }))
    .map(([piece, at, dropped]) => lines.toSpliced(at, dropped, piece).join('\n'));
  return fc.oneof(spliced, hostileText, fc.constant(text));
}

function expectPlaces(texts: Readonly<Record<string, string>>): void {
  const files = ['content/facts/a.yaml', 'content/facts/b.yaml'].map((file) => ({ file, text: texts[file] ?? '' }));
  const sources = 'content/sources.yaml';
  const { problems } = readLedger(files, { file: sources, text: texts[sources] ?? '' });
  for (const { file, line, column, found, fix } of problems) {
    expect(`${found}${fix}`).not.toMatch(/Invalid (?:input|option)/);
    const lines = (texts[file] ?? '').split('\n');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
}

test('事実と出典のファイルがどんな文章でも、読めるか、ファイルの中の場所つきで直すところが示される', () => {
  fc.assert(
    fc.property(spoilt(sound), spoilt(sound), spoilt(sourcesText), (a, b, sources) => {
      expectPlaces({ 'content/facts/a.yaml': a, 'content/facts/b.yaml': b, 'content/sources.yaml': sources });
    }),
    { numRuns: 400 },
  );
});

test('事実の項目の値がどんな形でも、読めるか、ファイルの中の場所つきで直すところが示される', () => {
  const name = fc.constantFrom(...Object.keys(aFact()), 'options', 'covers', 'seeAlso', 'patterns', ...inheritedNames);
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom('integer', 'choice', 'list', 'text', 'yes-no', 'time-range', ...inheritedNames),
  );
  fc.assert(
    fc.property(fc.dictionary(name, value), (fields) => {
      expectPlaces({ 'content/facts/a.yaml': stringify([aFact(fields)]), 'content/sources.yaml': sourcesText });
    }),
    { numRuns: 500 },
  );
});
