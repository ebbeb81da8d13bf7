import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml, placeInYaml, splitFrontMatter } from '#lib/content/front-matter.ts';
import { guideKind } from '#lib/guides/index.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

test('どんな文章でも、本文の行はファイルと同じ行番号にあり、その前は空行になる', () => {
  const source = fc.tuple(hostileText, hostileText).map(([yaml, body]) => `---\n${yaml}\n---\n${body}`);
  fc.assert(
    fc.property(fc.oneof(source, hostileText), (text) => {
      const split = splitFrontMatter(text);
      if (split === undefined) return;
      const lines = text.split('\n');
      const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
      const before = Array.from({ length: end + 1 }, () => '');
      expect(split.yaml).toBe(lines.slice(1, end).join('\n'));
      expect(split.body.split('\n')).toEqual([...before, ...lines.slice(end + 1)]);
    }),
    { numRuns: 2000 },
  );
});

test('どんな YAML も、値になるか、その中の場所つきで直すところが示される', () => {
  fc.assert(
    fc.property(hostileText, fc.nat({ max: 9 }), (yaml, before) => {
      const places: { line: number; column: number }[] = [];
      const value = parseYaml(yaml, guideKind.frontSchema, (place) => places.push(place), before + 1);
      expect(value === undefined).toBe(places.length > 0);
      const lines = yaml.split('\n');
      for (const { line, column } of places) {
        expect(line).toBeGreaterThan(before);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - before - 1] ?? '').length + 1);
      }
    }),
    { numRuns: 3000 },
  );
});

test('どんな YAML のどんな項目をさがしても、その中の場所になる', () => {
  const path = fc.array(fc.oneof(fc.nat({ max: 2 }), fc.constantFrom('title', 'facts', 'constructor', '__proto__')), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(hostileText, path, (yaml, keys) => {
      const { line, column } = placeInYaml(yaml, keys);
      expect(column).toBeLessThanOrEqual((yaml.split('\n')[line - 1] ?? '').length + 1);
    }),
    { numRuns: 2000 },
  );
});
