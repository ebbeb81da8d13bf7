import { readdir, readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildSite } from '#lib/commands/build-site.ts';
import { CommandError } from '#lib/commands/console.ts';
import { builtAnswers } from '#lib/next-contract/index.ts';
import { readMoved } from '#lib/server/moved.ts';
import { aFaq } from '#tests/support/builders.ts';
import { aProject, writeIn } from '#tests/support/project.ts';

// A stand-in for `next build`: writes two pages once it has compiled, and records each run.
const buildingNext = `
  const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
  const mode = process.argv[process.argv.indexOf('--experimental-build-mode') + 1];
  const folder = process.env.MADOGUCHI_BUILD_FOLDER;
  if (mode === 'compile') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(folder + '/compiled', '');
    process.exit(0);
  }
  if (mode !== 'generate' || !require('node:fs').existsSync(folder + '/compiled')) process.exit(1);
  mkdirSync(folder + '/server/app/assets', { recursive: true });
  mkdirSync(folder + '/static', { recursive: true });
  for (const page of ['index', '_not-found']) {
    writeFileSync(folder + '/server/app/' + page + '.html', '<p>本文</p><script>self.__next_f.push([1,"本文"])</script>');
  }
  const build = require('node:fs').existsSync('builds') ? require('node:fs').readFileSync('builds', 'utf8').length : 0;
  writeFileSync(folder + '/static/style-' + build + '.css', 'p{}');
  writeFileSync(folder + '/server/app/assets/site-' + build + '.js.body', 'a');
  writeFileSync(folder + '/server/app/assets/site-' + build + '.js.meta', '{"headers":{"content-type":"text/javascript"}}');
  appendFileSync('builds', '1');
`;
const failingNext = "console.error('Module not found: ./no-such-file'); process.exit(1);";

const said = vi.fn();
beforeEach(() => {
  said.mockReset();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said(String(text));
    return true;
  });
});

function aBuildableProject(next = buildingNext): Promise<string> {
  return aProject({
    'content/faqs/store/pay.mdx': aFaq(),
    'node_modules/next/dist/bin/next': next,
    'app/_flow/draw-nodes.tsx': 'export {};',
    'next.config.ts': '',
    'package.json': '{}',
    'tsconfig.json': '{}',
  });
}

async function timesBuilt(root: string): Promise<number> {
  return (await readFile(join(root, 'builds'), 'utf8').catch(() => '')).length;
}

function allSaid(): string {
  return said.mock.calls.flat().join('');
}

test('組み立てると、そのプロジェクトのページが軽くなる', async () => {
  const root = await aBuildableProject();
  await buildSite(root);
  expect(await readFile(join(root, '.next/server/app/index.html'), 'utf8')).toBe('<p>本文</p>');
  expect(allSaid()).toContain('2 ページ。');
});

test('組み立てると、前の住所の表が、サーバーのために置かれる', async () => {
  const root = await aBuildableProject();
  await writeIn(root, 'content/faqs/store/pay.mdx', aFaq({ front: { movedFrom: ['/faq/store/shop'] } }));
  await buildSite(root);
  expect((await readMoved(root))('/faq/store/shop')).toBe('/faq/store/pay');
});

test('何も変わっていなければ、もう組み立てない', async () => {
  const root = await aBuildableProject();
  await buildSite(root);
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(1);
  expect(allSaid()).toContain('前回から変わっていない');
});

test.each([
  ['記事', 'content/faqs/store/pay.mdx', aFaq({ body: 'いいえ、払えません。' })],
  ['新しい記事', 'content/faqs/store/when.mdx', aFaq({ front: { question: 'いつ払いますか。' } })],
  ['部品', 'components/mark.tsx', 'export {}'],
  ['置いてあるもの', 'public/icon.svg', '<svg/>'],
  ['設定', 'next.config.ts', 'export default {}'],
])('%sが変われば、組み立て直す', async (_, file, text) => {
  const root = await aBuildableProject();
  await buildSite(root);
  await writeIn(root, file, text);
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(2);
});

test('公開の住所が変われば、組み立て直す', async () => {
  const root = await aBuildableProject();
  await buildSite(root);
  vi.stubEnv('SITE_URL', 'https://example.jp');
  await buildSite(root);
  vi.unstubAllEnvs();
  expect(await timesBuilt(root)).toBe(2);
});

test('記事に直すところがあれば、すべて示して、組み立てずに止まる', async () => {
  const root = await aBuildableProject();
  await writeIn(root, 'content/faqs/store/one.mdx', aFaq({ front: { question: '払えるか' } }));
  await writeIn(root, 'content/faqs/store/two.mdx', aFaq({ front: { checkedOn: '昨日' } }));
  await expect(buildSite(root)).rejects.toThrowErrorMatchingInlineSnapshot(`
    [CommandError: 記事に直すところが 2 件あるため、組み立てを止めました。
      → 上の指摘を直してから、もう一度実行してください（npm run check で確かめられます）。]
  `);
  expect(allSaid()).toContain('content/faqs/store/one.mdx:2:11');
  expect(allSaid()).toContain('content/faqs/store/two.mdx:4:12');
  expect(await timesBuilt(root)).toBe(0);
});

test('Next が失敗したら、その言い分を見せて止まり、次もはじめから組み立てる', async () => {
  const root = await aBuildableProject(failingNext);
  await expect(buildSite(root)).rejects.toThrow(CommandError);
  expect(allSaid()).toContain('Module not found: ./no-such-file');

  await writeIn(root, 'node_modules/next/dist/bin/next', buildingNext);
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(1);
});

test('組み立ての途中で失敗しても、前に組み立てたものは、そのまま使える', async () => {
  const root = await aBuildableProject();
  await buildSite(root);
  const original = aFaq();
  await writeIn(root, 'content/faqs/store/pay.mdx', aFaq({ body: 'いいえ、払えません。' }));
  await writeIn(root, 'node_modules/next/dist/bin/next', failingNext);
  await expect(buildSite(root)).rejects.toThrow(CommandError);
  expect(await readFile(join(root, '.next/server/app/index.html'), 'utf8')).toBe('<p>本文</p>');

  await writeIn(root, 'node_modules/next/dist/bin/next', buildingNext);
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(2);
  await writeIn(root, 'content/faqs/store/pay.mdx', original);
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(3);
});

test.each([
  ['エラーのページ', '.next/server/app/_not-found.html'],
  ['スタイルシート', '.next/static'],
  ['前の住所の表', '.next/moved-addresses.json'],
])('組み立てたもののうち%sがなくなっていたら、そう言って組み立て直す', async (_, name) => {
  const root = await aBuildableProject();
  await buildSite(root);
  await rm(join(root, name), { recursive: true });
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(2);
  expect(allSaid()).toContain('なくなったか変わったファイルがあるので、作り直します');
});

test('組み立て直しても、1つ前のスクリプトとスタイルシートは、まだ届く。2つ前のものは届かない', async () => {
  const root = await aBuildableProject();
  for (const text of ['一', '二', '三']) {
    await writeIn(root, 'public/note.txt', text);
    await buildSite(root);
  }
  const paths = (await builtAnswers(root)).map(({ path }) => path);
  expect(paths.filter((path) => /site|style/.test(path)).sort()).toEqual([
    '/_next/static/style-1.css',
    '/_next/static/style-2.css',
    '/assets/site-1.js',
    '/assets/site-2.js',
  ]);
  expect(await readdir(root)).not.toContain('.next-unfinished');
});

test('ページと事実の写しは、住所に .md を付けた所で、Markdown として届く', async () => {
  const root = await aBuildableProject();
  await buildSite(root);
  const copy = (await builtAnswers(root)).find(({ path }) => path === '/faq/store/pay.md');
  expect(copy?.type).toBe('text/markdown; charset=utf-8');
  expect(await readFile(copy?.file ?? '', 'utf8')).toMatch(/^# .+\n/);
});

test('蓄えの場所に書けなくても、組み立てられる', async () => {
  const root = await aBuildableProject();
  // A file in the place of the folder: nothing can be written below it, not even by root.
  await writeIn(root, '.cache', '');
  await buildSite(root);
  expect(await readFile(join(root, '.next/server/app/index.html'), 'utf8')).toBe('<p>本文</p>');
});

test('配信の間に Next が足したファイルは、気にしない', async () => {
  const root = await aBuildableProject();
  await buildSite(root);
  await writeIn(root, '.next/server/route-cache/guides.html', '<p>本文</p>');
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(1);
});

test('同時に2つ始めても、あとの組み立ては前が終わるのを待ち、1回しか組み立てない', async () => {
  const root = await aBuildableProject();
  await Promise.all([buildSite(root), buildSite(root)]);
  expect(await timesBuilt(root)).toBe(1);
  expect(allSaid()).toContain('終わるのを待っています');
  expect(await readFile(join(root, '.next/server/app/index.html'), 'utf8')).toBe('<p>本文</p>');
});

test('途中で落ちた組み立ての印は、次の組み立てを止めない', async () => {
  const root = await aBuildableProject();
  // No process has this number: Linux gives at most 4,194,304.
  await writeIn(root, '.next-building', '99999999');
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(1);
  expect(await readdir(root)).not.toContain('.next-building');
});

test('書きかけのまま残った印も、次の組み立てを止めない', async () => {
  const root = await aBuildableProject();
  await writeIn(root, '.next-building', '');
  const before = new Date(Date.now() - 60_000);
  await utimes(join(root, '.next-building'), before, before);
  await buildSite(root);
  expect(await timesBuilt(root)).toBe(1);
});

test('組み立てに失敗しても、印は残らない', async () => {
  const root = await aBuildableProject(failingNext);
  await expect(buildSite(root)).rejects.toThrow(CommandError);
  expect(await readdir(root)).not.toContain('.next-building');
});
