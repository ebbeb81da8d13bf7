import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkProject } from '#lib/check/index.ts';
import { aGuide } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

const topic = (id: string) => ({ id, title: id, summary: '説明' });

async function faultsWith(themes: readonly object[] | undefined): Promise<string[]> {
  const root = await aProject({
    'content/topics.yaml': stringify([topic('store'), topic('safety')]),
    'content/guides/store/pay.mdx': aGuide({}),
    ...(themes && { 'content/themes.yaml': stringify(themes) }),
  });
  const { problems } = await checkProject(root);
  return problems.map(({ file, line, found, fix }) => `${file}:${line} ${found} → ${fix}`);
}

const safety = { id: 'first', title: '守る', topics: ['safety'] };
const store = { id: 'shop', title: '払う', topics: ['store'] };

test('どの話題も1つのまとまりにあるとき、直すところはない。まとまりを書かなくてもよい', async () => {
  expect(await faultsWith([{ ...safety, guides: ['store/pay'] }, store])).toEqual([]);
  expect(await faultsWith(undefined)).toEqual([]);
});

test('ない話題、ないガイド、2回ある話題、どこにもない話題は、場所と一緒に断られる', async () => {
  expect(
    await faultsWith([
      { ...safety, guides: ['store/pray'] },
      { ...store, topics: ['stroe'] },
    ]),
  ).toEqual([
    'content/themes.yaml:1 話題「store」が、どのまとまりにもありません。 → どれか1つのまとまりの topics に足してください。',
    'content/themes.yaml:6 「store/pray」というガイドはありません。 → もしかして「store/pay」ですか。',
    'content/themes.yaml:10 「stroe」という話題はありません。 → もしかして「store」ですか。',
  ]);
  expect(await faultsWith([safety, { ...store, topics: ['store', 'safety'] }])).toEqual([
    'content/themes.yaml:9 「safety」が2回あります。 → どちらか1つのまとまりだけに残してください。',
  ]);
});
