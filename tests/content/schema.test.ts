import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isWide } from '#lib/ja/index.ts';
import { editorSchemas } from '#lib/site/index.ts';

const folder = join('content', 'schema');
const schemas = editorSchemas();
const remedy = '→ npm run schema を実行して、できたファイルもコミットしてください。';

test.each([...schemas])('%s は、今の書き方の決まりと同じ', async (name, text) => {
  const file = join(folder, name);
  const found = await readFile(file, 'utf8').catch(() => undefined);
  expect(found, `${file} がありません。\n${remedy}`).toBeDefined();
  expect(found === text, `${file} は、今の書き方の決まりと違います。\n${remedy}`).toBe(true);
});

test('どの決まりのものでもないファイルは、残っていない', async () => {
  expect(await readdir(folder), `${folder} に、要らないファイルがあります。`).toEqual([...schemas.keys()].sort());
});

test.each([...schemas])('%s では、どの項目にも日本語の説明がある', (_, text) => {
  const fields = fieldsOf(JSON.parse(text));
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(({ description }) => ![...description].some(isWide))).toEqual([]);
});

test('読めない値には、書き手に言うのと同じ言葉が出る', () => {
  const guide = schemas.get('guide-front-matter.json') ?? '';
  expect(JSON.parse(guide).properties.checkedOn).toMatchObject({
    description: '人が最後に出典と照らし合わせた日。checkedOn は 2026-11-21 の形で、ある日付を書いてください。',
    errorMessage: 'checkedOn は 2026-11-21 の形で、ある日付を書いてください。',
  });
});

test('項目の名前で分かることのほかに、何を書くかも言う', () => {
  const channel = schemas.get('channel-front-matter.json') ?? '';
  expect(JSON.parse(channel).properties).toMatchObject({
    languages: { description: '何語で頼めるかの事実。support.chat-hours の形の事実の id を書いてください。' },
    signIn: { description: expect.stringMatching(/^先にAmazonにログインがいるか。yes（/) },
  });
});

const node = z.record(z.string(), z.unknown());

/** Every field of a JSON Schema at any depth, with its description. */
function fieldsOf(schema: unknown, path = ''): { path: string; description: string }[] {
  if (Array.isArray(schema)) return schema.flatMap((each, index) => fieldsOf(each, `${path}/${index}`));
  const { data } = node.safeParse(schema);
  if (data === undefined) return [];
  const properties = node.safeParse(data.properties).data ?? {};
  return [
    ...Object.entries(properties).map(([name, field]) => ({
      path: `${path}/${name}`,
      description: String(node.parse(field).description ?? ''),
    })),
    ...Object.entries(data).flatMap(([key, each]) => fieldsOf(each, `${path}/${key}`)),
  ];
}
