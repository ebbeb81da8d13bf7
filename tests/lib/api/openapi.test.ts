import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterEach, expect, test, vi } from 'vitest';
import { apiAnswers } from '#lib/api/index.ts';
import * as models from '#lib/api/models.ts';
import { openApi } from '#lib/api/openapi.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly example?: string;
}

interface Described {
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters?: readonly Parameter[] } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const document = JSON.parse(JSON.stringify(openApi('https://example.jp'))) as Described;

afterEach(() => vi.unstubAllEnvs());

test('OpenAPI の文書は、Redocly のすすめる規則に、1つも触れない', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

test('公開した形は、どれも文書に名前で載り、どこからか使われている', () => {
  const names = Object.keys(document.components.schemas);
  const text = JSON.stringify(document);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !text.includes(`"#/components/schemas/${name}"`))).toEqual([]);
  for (const model of [
    models.guideModel,
    models.factModel,
    models.flowModel,
    models.searchModel,
    models.problemModel,
  ]) {
    expect(names).toContain(models.published.get(model)?.id);
  }
});

test('項目が増えても、形に合わなくはならない', () => {
  expect(JSON.stringify(document)).not.toContain('"additionalProperties":false');
});

test('答えのある住所は、どれも文書にあり、例はどれも答える', async () => {
  const answers = apiAnswers(await shippedSite());
  const patterns = Object.keys(document.paths).map((path) => new RegExp(`^${path.replace(/\{[^}]*\}/g, '[^/]+')}$`));
  const unknown = [...answers.keys()].filter((path) => !patterns.some((pattern) => pattern.test(path)));
  expect(unknown.filter((path) => !path.startsWith('/api/facts'))).toEqual(['/api/openapi.json']);
  const filled = Object.entries(document.paths).map(([path, { get }]) =>
    (get.parameters ?? [])
      .filter((parameter) => parameter.in === 'path')
      .reduce((whole, { name, example = '' }) => whole.replace(`{${name}}`, example), path),
  );
  expect(filled.filter((path) => !answers.has(path))).toEqual(['/api/v1/search']);
});

test('公の住所が決まっていなければ、文書のあるサイトを指す', () => {
  expect(openApi(null)).toMatchObject({ servers: [{ url: '/' }] });
});
