import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { aGuide } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

const guide = 'content/guides/store/pay.mdx';

async function problemsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems } = await checkProject(await aProject(files));
  return problems.map(formatProblem);
}

test('記事に残った【書く：…】は、場所と直し方を言う', async () => {
  const text = aGuide({ front: { answer: '【書く：答え】' }, body: '番号は【書く：どこ】にあります。' });
  expect(await problemsIn({ [guide]: text })).toMatchInlineSnapshot(`
    [
      "content/guides/store/pay.mdx:3:9 「【書く：答え】」が、書きかえられずに残っています。
      → 自分の言葉に書きかえてください。まだ出さない記事なら、front matter に draft: true を書きます。",
      "content/guides/store/pay.mdx:13:4 「【書く：どこ】」が、書きかえられずに残っています。
      → 自分の言葉に書きかえてください。まだ出さない記事なら、front matter に draft: true を書きます。",
    ]
  `);
});

test('YAML のファイルに残ったものも言う', async () => {
  const topics = '- id: store\n  title: お店で払う\n  summary: 【書く：どんなときに見る話題か】\n';
  expect(await problemsIn({ 'content/topics.yaml': topics })).toMatchInlineSnapshot(`
    [
      "content/topics.yaml:3:12 「【書く：どんなときに見る話題か】」が、書きかえられずに残っています。
      → 自分の言葉に書きかえてください。",
    ]
  `);
});

test.each([
  ['終わりのかっこを消した', '【書く：どこ'],
  ['半角のコロン', '【書く: どこ】'],
  ['中身を消した', '【書く：】'],
])('書きかけでも見つける：%s', async (_, left) => {
  const [problem = ''] = await problemsIn({ [guide]: aGuide({ body: `番号は${left}` }) });
  expect(problem).toContain(`「${left}」が、書きかえられずに残っています。`);
});

test.each(['【書くもの】', '【重要】番号を書く：', '（ここに名前を書く）'])(
  'ふつうの文「%s」は何も言わない',
  async (text) => {
    expect(await problemsIn({ [guide]: aGuide({ body: text }) })).toEqual([]);
  },
);

test.each(['draft: true', 'draft: true  # 書きかけ', 'draft: True'])('下書き（%s）では何も言わない', async (line) => {
  const text = aGuide({ body: '【書く：本文】' }).replace('---\n', `---\n${line}\n`);
  expect(await problemsIn({ [guide]: text })).toEqual([]);
});

test('下書きでも、ほかの間違いは言う。【書く：…】はそのあいだも言わない', async () => {
  const text = aGuide({ front: { draft: true, audience: '買う人' }, body: '<Lable>【書く：言葉】</Lable>' });
  const { problems } = await checkProject(await aProject({ [guide]: text }));
  expect(problems.map(({ rule }) => rule)).toEqual(['front-matter', 'component-unknown']);
});

test('draft: false は下書きではない', async () => {
  const [problem = ''] = await problemsIn({ [guide]: aGuide({ front: { draft: false }, body: '【書く：本文】' }) });
  expect(problem).toContain('「【書く：本文】」が');
});
