import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { keptAnalyser } from '#lib/finder/kept-analyser.ts';
import { analyseSections, type SearchSection, synonymsSchema } from '#lib/search/index.ts';
import { aFolder } from '#tests/support/project.ts';
import { aSection, searchDataOf } from '#tests/support/search.ts';

const pages = Array.from({ length: 6 }, (_, index) =>
  aSection(`/guides/${index}`, {
    title: `${index}番の店で払う`,
    text: `支払い番号は${index}桁です。\n画面を開きます。`,
  }),
);
const synonyms = synonymsSchema.parse({ near: [['届く', '来る']] });

/** A project with an empty cache, and a function that analyses sections in it. */
async function aWorkshop() {
  const root = await aFolder();
  for (const name of ['lib', 'package-lock.json']) await symlink(join(process.cwd(), name), join(root, name));
  const kept = join(root, '.cache', 'search');
  return {
    kept: async () => (await readdir(kept).catch(() => [])).sort(),
    fileOf: (name: string) => join(kept, name),
    make: async (sections: readonly SearchSection[]) => {
      const { analyse, prune } = await keptAnalyser(root);
      const data = await analyseSections(sections, synonyms, analyse);
      await prune(data.pages.length);
      return JSON.stringify(data);
    },
  };
}

const whole = JSON.stringify(await searchDataOf(pages, synonyms));

test('何も残っていなくても、全部残っていても、同じバイト列ができる', async () => {
  const { make, kept } = await aWorkshop();
  expect(await kept()).toEqual([]);
  expect(await make(pages)).toBe(whole);
  const first = await kept();
  expect(first).toHaveLength(pages.length + 1);
  expect(await make(pages)).toBe(whole);
  expect(await kept()).toEqual(first);
});

test('1ページが変わると、そのページだけが調べ直され、はじめからつくったものと同じになる', async () => {
  const { make, kept } = await aWorkshop();
  await make(pages);
  const before = await kept();
  const changed = pages.map((page, index) => (index === 3 ? { ...page, text: 'レジで言います。' } : page));
  const bytes = await make(changed);
  expect(bytes).toBe(JSON.stringify(await searchDataOf(changed, synonyms)));
  expect((await kept()).filter((name) => !before.includes(name))).toHaveLength(1);
});

test('ページが増えても、減っても、並べ替わっても、増えた分だけが調べられる', async () => {
  const { make, kept } = await aWorkshop();
  await make(pages);
  const before = await kept();
  await make([...pages].reverse());
  await make(pages.slice(2));
  expect(await kept()).toEqual(before);
  await make([...pages, aSection('/faq/new', { type: 'faq', title: '新しい質問' })]);
  expect((await kept()).filter((name) => !before.includes(name))).toHaveLength(1);
});

test.each([
  ['空にされた', () => ''],
  ['途中で切れた', (text: string) => text.slice(0, text.length / 2)],
  ['書きかえられた', (text: string) => text.replace('番号', '暗号')],
  ['別の形になった', () => '{"sum":"","value":"[]"}'],
])('残したものが%sときは、調べ直して同じものをつくる', async (_, damage) => {
  const { make, kept, fileOf } = await aWorkshop();
  await make(pages);
  for (const name of (await kept()).filter((_name, index) => index % 2 === 0)) {
    await writeFile(fileOf(name), damage(await readFile(fileOf(name), 'utf8')));
  }
  expect(await make(pages)).toBe(whole);
});

test('変え続けても、残すものは限りなく増えはしない', async () => {
  const { make, kept } = await aWorkshop();
  for (let round = 0; round < 6; round += 1) {
    await make(pages.map((page) => ({ ...page, text: `${round}回目の番号です。` })));
  }
  expect((await kept()).length).toBeLessThanOrEqual(pages.length * 4);
  expect(await make(pages)).toBe(whole);
});

test('部品の版が変わると、調べ直す', async () => {
  const root = await aFolder();
  await symlink(join(process.cwd(), 'lib'), join(root, 'lib'));
  const timesAnalysed = async () => (await readdir(join(root, '.cache', 'search'))).length;
  for (const [version, times] of [
    ['1', 1],
    ['1', 1],
    ['2', 2],
  ] as const) {
    await writeFile(join(root, 'package-lock.json'), version);
    const { analyse } = await keptAnalyser(root);
    expect(await analyse(['番号'])).not.toEqual([]);
    expect(await timesAnalysed()).toBe(times);
  }
});

// The cache key covers this file only, so the analysis must not use other files.
test('調べ方は1つのファイルに書かれている', async () => {
  const { metafile } = await build({
    entryPoints: ['lib/finder/analyser.ts'],
    bundle: true,
    external: ['lindera-wasm-nodejs-ipadic'],
    metafile: true,
    platform: 'node',
    write: false,
  });
  expect(Object.keys(metafile.inputs)).toEqual(['lib/finder/analyser.ts']);
});
