import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import { type AuthorProblem, parseYaml } from '#lib/content/index.ts';
import { factsSchema } from '#lib/facts/fact.ts';
import { sourcesSchema } from '#lib/facts/source.ts';
import { glossarySchema } from '#lib/glossary/index.ts';
import { topicsSchema } from '#lib/guides/index.ts';
import { hostsSchema } from '#lib/site/hosts.ts';
import { flowFiles } from '#lib/site/index.ts';
import { type FieldPath, fieldPaths, inJapanese, withValue } from '#tests/support/wrong-values.ts';

const factFiles = ['konbini-deadline', 'konbini-number', 'konbini-unavailable', 'support-chat', 'safety'];

const dataFiles: readonly (readonly [file: string, schema: z.ZodType])[] = [
  ['content/topics.yaml', topicsSchema],
  ['content/glossary.yaml', glossarySchema],
  ['content/hosts.yaml', hostsSchema],
  ['content/sources.yaml', sourcesSchema],
  ...factFiles.map((name) => [`content/facts/${name}.yaml`, factsSchema] as const),
  ...Object.values(flowFiles).map(({ file, schema }) => [file, schema] as const),
];

test.each(dataFiles)('%s の値の種類が違うと、何をどう書くかが日本語で示される', async (file, schema) => {
  const valid = firstOfEach(parse(await readFile(file, 'utf8')));
  const paths = [...new Map(fieldPaths(valid).map((path) => [shapeOf(path), path])).values()];
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) {
    for (const wrong of [{ wrong: true }, [[]], 1.5, '']) {
      const problems = problemsOf(stringify(withValue(valid, path, wrong)), schema);
      const where = `${path.join('.')}: ${JSON.stringify(wrong)}`;
      expect(problems, where).not.toEqual([]);
      for (const { found, fix } of problems) {
        expect(found, where).toMatch(inJapanese);
        expect(fix, where).toMatch(inJapanese);
      }
    }
  }
});

/** Fields of one name at one depth have one rule, except that the names of questions and answers are names of ours. */
function shapeOf(path: FieldPath): string {
  return [path.length, ...path.slice(-1).map((key) => (typeof key === 'number' ? '' : key))].join(' ');
}

function problemsOf(text: string, schema: z.ZodType): Pick<AuthorProblem, 'found' | 'fix'>[] {
  const problems: Pick<AuthorProblem, 'found' | 'fix'>[] = [];
  parseYaml(text, schema, (_place, _rule, found, fix) => {
    problems.push({ found, fix });
  });
  return problems;
}

/** Of a list of entries, the first of each `type` or `kind`, as others have the same fields. */
function firstOfEach(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const kindOf = (entry: Readonly<Record<string, unknown>>) => String(entry.type ?? entry.kind ?? '');
  return value.filter((entry, index) => value.findIndex((each) => kindOf(each) === kindOf(entry)) === index);
}
