import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { readSite } from '#lib/site/index.ts';
import { readContent } from '#lib/site/read-content.ts';
import { aFaq, aGuide, aKonbini } from '#tests/support/builders.ts';
import { aProject, writeIn } from '#tests/support/project.ts';

const guide = 'content/guides/store/pay.mdx';

/** Changes the text of every cached article, so that a cache hit can be told from a compilation. */
async function poisonCache(root: string, from: string, to: string): Promise<void> {
  const folder = join(root, '.cache', 'articles');
  for (const name of await readdir(folder)) {
    const { value } = JSON.parse(await readFile(join(folder, name), 'utf8'));
    const poisoned = String(value).replaceAll(from, to);
    const sum = createHash('sha256').update(poisoned).digest('hex');
    await writeFile(join(folder, name), JSON.stringify({ sum, value: poisoned }));
  }
}

const titlesIn = async (root: string) => (await readSite(root)).guides.map(({ title }) => title);

test('変わっていない記事は、もう一度コンパイルされない', async () => {
  const root = await aProject({ [guide]: aGuide() });
  expect(await titlesIn(root)).toEqual(['注文する']);
  await poisonCache(root, '注文する', '蓄えから読んだ');
  expect(await titlesIn(root)).toEqual(['蓄えから読んだ']);
});

test('変わった記事だけが、もう一度コンパイルされる', async () => {
  const root = await aProject({ [guide]: aGuide(), 'content/guides/store/wait.mdx': aGuide({ front: { order: 20 } }) });
  await readSite(root);
  await poisonCache(root, '注文する', '蓄えから読んだ');
  await writeIn(root, guide, aGuide({ body: '書き直した本文です。' }));
  expect(await titlesIn(root)).toEqual(['注文する', '蓄えから読んだ']);
});

test('記事の読み方が変わると、すべての記事がコンパイルされ直す', async () => {
  const root = await aProject({ [guide]: aGuide() });
  await readSite(root);
  await poisonCache(root, '注文する', '蓄えから読んだ');
  await rm(join(root, 'package-lock.json'));
  await writeIn(root, 'package-lock.json', '{}');
  // A process goes on with the code that it has loaded; this is the next one.
  vi.resetModules();
  const { readSite: readAnew } = await import('#lib/site/index.ts');
  expect((await readAnew(root)).guides.map(({ title }) => title)).toEqual(['注文する']);
});

test('同じ文の記事でも、置き場所が違えば別に読まれる', async () => {
  const root = await aProject({ [guide]: aGuide(), 'content/guides/store/wait.mdx': aGuide() });
  expect((await readSite(root)).guides.map(({ path }) => path)).toEqual(['/guides/store/pay', '/guides/store/wait']);
});

test('直すところのある記事も蓄えられ、同じことが示される', async () => {
  const root = await aProject({ [guide]: aGuide({ body: '<Notes />' }) });
  const first = await readSite(root);
  expect((await checkProject(root)).problems).toEqual(first.problems);
  expect(first.problems).toHaveLength(1);
});

test('書き直しを重ねても、蓄えは記事ごとに数個までしか残らない', async () => {
  const root = await aProject({ [guide]: aGuide() });
  for (let round = 0; round < 10; round += 1) {
    await writeIn(root, guide, aGuide({ body: `${round}回めの本文です。` }));
    await readSite(root);
  }
  expect(await readdir(join(root, '.cache', 'articles'))).toHaveLength(4);
});

test.each([
  'content/guides/pay.mdx',
  'content/guides/store/deep/pay.mdx',
  'content/guides/store/払う.mdx',
  'content/guides/store/Pay.mdx',
  'content/guides/store/pay.md',
  'content/konbini/store/lawson.mdx',
  'content/memo.txt',
  'content/guide/store/pay.mdx',
])('どこにも出ない %s は、置き場所を直すように言われる', async (file) => {
  const { problems } = await checkProject(await aProject({ [file]: aGuide() }));
  expect(problems.map(({ rule, file: found }) => `${rule} ${found}`)).toEqual([`file-place ${file}`]);
});

test('置き場所の違うファイルは、置ける場所が示される', async () => {
  const { problems } = await checkProject(await aProject({ 'content/memo.txt': '' }));
  expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
    "content/memo.txt:1:1 この場所と名前では、サイトのどこにも出ません。
      → guides/<話題>/<名前>.mdx、faqs/<話題>/<名前>.mdx、konbini/<チェーン>.mdx、channels/<名前>.mdx、flows/pay/<結果>.mdx のどれかに、英小文字・数字・ハイフンの名前で置いてください。"
  `);
});

test('話題とサイトの一覧の間違いは、その行で示される', async () => {
  const files = {
    'content/topics.yaml':
      '- id: Store\n  title: お店で払う\n- id: number\n  title: 番号\n  summary: 番号のこと\n  icon: a.png\n',
    'content/hosts.yaml': '- host: https://www.amazon.co.jp\n  name: Amazon.co.jp\n  kind: shop\n',
  };
  const { problems } = await checkProject(await aProject(files));
  expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
    "content/hosts.yaml:1:9 「1番目 の host」の値 https://www.amazon.co.jp は使えません。
      → host に www.amazon.co.jp の形で、住所のうちホスト名だけを書いてください。
    content/hosts.yaml:3:9 「1番目 の kind」の値 shop は使えません。
      → amazon（Amazonのサイト） / public（公的機関のサイト） のどれかを書いてください。
    content/topics.yaml:1:3 「1番目 の summary」がありません。
      → summary に、どんなときに見る話題かを1文で書いてください。
    content/topics.yaml:1:7 「1番目 の id」の値 Store は使えません。
      → id は英小文字・数字・ハイフンで書いてください。
    content/topics.yaml:6:3 「icon」という項目はありません。
      → 使えるのは id / title / summary / movedFrom です。要らない行なら消してください。"
  `);
});

test('空の話題の一覧は、書き方が示される', async () => {
  const { problems } = await checkProject(
    await aProject({ 'content/topics.yaml': '', 'content/hosts.yaml': '# まだない\n' }),
  );
  expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
    "content/hosts.yaml:1:1 項目がありません。
      → 「- host: …」で始まる一覧を書いてください。
    content/topics.yaml:1:1 項目がありません。
      → 「- id: …」で始まる話題の一覧を書いてください。"
  `);
});

test('いくつもの記事の間違いが、ファイルの順に一度に示される', async () => {
  const files = {
    'content/konbini/lawson.mdx': aKonbini({ body: '[a](/x)' }),
    [guide]: aGuide({ body: '[a](/x)\n\n<Notes />' }),
    'content/guides/store/wait.mdx': aGuide({ body: '[a](/x)' }),
    'content/faqs/store/pay.mdx': aFaq({ body: '' }),
  };
  const { problems } = await checkProject(await aProject(files));
  expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'content/faqs/store/pay.mdx:1 faq-answer',
    'content/guides/store/pay.mdx:13 link-target',
    'content/guides/store/pay.mdx:15 component-unknown',
    'content/guides/store/wait.mdx:13 link-target',
    'content/konbini/lawson.mdx:1 procedure-steps',
    'content/konbini/lawson.mdx:28 link-target',
  ]);
});

test('読んだ数は、終わりまで数えて伝えられる', async () => {
  const seen: string[] = [];
  const root = await aProject({ [guide]: aGuide(), 'content/faqs/store/pay.mdx': aFaq() });
  await readContent(root, (done, total) => seen.push(`${done}/${total}`));
  expect(seen.at(-1)).toBe('2/2');
});
