import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { authorSite } from '#lib/site/author-site.ts';
import { aGuide, payWords } from '#tests/support/builders.ts';
import { aSingleFact } from '#tests/support/facts.ts';
import { aProject, writeIn } from '#tests/support/project.ts';

const file = 'content/guides/store/pay.mdx';
const titled = (title: string) => aGuide({ front: { title } });

/** A project with one guide, already seen by its author. */
async function opened() {
  const root = await aProject({ [file]: titled('はじめの題') });
  const site = authorSite(root);
  await site();
  return { root, site };
}

test('書きかえた記事は、次に見たときには変わっている', async () => {
  const { root, site } = await opened();
  await writeIn(root, file, titled('新しい題'));
  expect((await site()).guides.map(({ title }) => title)).toEqual(['新しい題']);
});

test('下書きも見える', async () => {
  const { root, site } = await opened();
  await writeIn(root, file, aGuide({ front: { draft: true } }));
  expect((await site()).guides.map(({ draft }) => draft)).toEqual([true]);
});

describe('直すところのあるものは、最後によかったときのまま見える', () => {
  test('記事。直すところは、いまの文について言う', async () => {
    const { root, site } = await opened();
    await writeIn(root, file, aGuide({ front: { title: '新しい題' }, body: '<Lable>続行</Lable>' }));
    const { guides, problems, content } = await site();
    expect(guides.map(({ title }) => title)).toEqual(['はじめの題']);
    expect(problems.map(({ rule }) => rule)).toEqual(['component-unknown']);
    expect(content.articles).toEqual([]);
  });

  test('直すところが2度続いても、まだ見える。直せば、新しくなる', async () => {
    const { root, site } = await opened();
    for (const body of ['<Lable>', '<Labels>']) {
      await writeIn(root, file, aGuide({ body }));
      expect((await site()).guides.map(({ title }) => title)).toEqual(['はじめの題']);
    }
    await writeIn(root, file, titled('直した題'));
    expect((await site()).guides.map(({ title }) => title)).toEqual(['直した題']);
  });

  test('消した記事は、もう見えない', async () => {
    const { root, site } = await opened();
    await rm(join(root, file));
    expect((await site()).guides).toEqual([]);
  });

  test('話題', async () => {
    const { root, site } = await opened();
    await writeIn(root, 'content/topics.yaml', '- id: お店\n');
    expect((await site()).topics.map(({ id }) => id)).toEqual(['store']);
  });

  test('案内の言葉', async () => {
    const root = await aProject({ 'content/flows/pay.yaml': payWords() });
    const site = authorSite(root);
    await site();
    await writeIn(root, 'content/flows/pay.yaml', 'title: [\n');
    expect((await site()).payWords?.title).toBe('払う案内');
  });

  test('事実。消した事実は、もう見えない', async () => {
    const { root, site } = await opened();
    const facts = 'content/facts/konbini.yaml';
    await writeIn(root, facts, '- id: konbini.what\n  type: [\n');
    expect((await site()).facts.map(({ id }) => id)).toEqual(['konbini.what']);
    await writeIn(root, facts, stringify([aSingleFact({ id: 'konbini.other', type: 'text' }, '前払い')]));
    expect((await site()).facts.map(({ id }) => id)).toEqual(['konbini.other']);
  });
});

test('はじめから直すところのある記事は、一覧にない', async () => {
  const site = authorSite(await aProject({ [file]: aGuide({ body: '<Lable>' }) }));
  expect((await site()).guides).toEqual([]);
});
