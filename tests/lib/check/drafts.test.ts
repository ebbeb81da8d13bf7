import { describe, expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { payOutcomes } from '#lib/pay/index.ts';
import { readSite, readSiteWithDrafts } from '#lib/site/index.ts';
import { aFaq, aGuide, aKonbini, anOutcome, aProcedure, payWords } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

const draft = 'content/guides/store/draft.mdx';
const aDraft = aGuide({ front: { draft: true } });

async function problemsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems } = await checkProject(await aProject(files));
  return problems.map(formatProblem);
}

describe('下書きは、公開されるものに入らない', () => {
  test('一覧にも、全部の記事の中にもない。書く人には見える', async () => {
    const root = await aProject({ [draft]: aDraft, 'content/guides/store/pay.mdx': aGuide() });
    const site = await readSite(root);
    expect(site.guides.map(({ id }) => id)).toEqual(['store/pay']);
    expect(site.articles.map(({ article }) => article.path)).toEqual(['/guides/store/pay']);
    expect((await readSiteWithDrafts(root)).guides.map(({ id }) => id)).toEqual(['store/draft', 'store/pay']);
  });

  test('事実を使うページに数えない', async () => {
    const site = await readSite(await aProject({ [draft]: aDraft }));
    expect(site.usesOf('konbini.what')).toEqual([]);
  });
});

describe('公開されるものから下書きへは、つなげない', () => {
  const told = '「/guides/store/draft」は下書きなので、公開されません。';

  test('本文のリンク', async () => {
    const text = aGuide({ body: '[書きかけ](/guides/store/draft)を見ます。' });
    expect(await problemsIn({ [draft]: aDraft, 'content/guides/store/pay.mdx': text })).toMatchInlineSnapshot(`
      [
        "content/guides/store/pay.mdx:13:1 リンク先「/guides/store/draft」は下書きなので、公開されません。
        → ここから名前を外すか、リンク先を書き終えて draft の行を消してください。",
      ]
    `);
  });

  test('related', async () => {
    const text = aFaq({ front: { related: ['/guides/store/draft'] } });
    const [problem = ''] = await problemsIn({ [draft]: aDraft, 'content/faqs/store/pay.mdx': text });
    expect(problem).toContain(told);
  });

  test('案内の言葉', async () => {
    const words = payWords({ stage: { help: { label: '助け', to: '/guides/store/draft' } } });
    const problems = await problemsIn({ [draft]: aDraft, 'content/flows/pay.yaml': words });
    expect(problems.filter((problem) => problem.includes(told))).toHaveLength(1);
  });

  test('研究ノートの記録', async () => {
    const coverage = 'topics:\n  S0-1: /guides/store/draft\nprocedures: {}\ntroubles: {}\nfaqs: {}\n';
    const [problem = ''] = await problemsIn({ [draft]: aDraft, 'content/coverage.yaml': coverage });
    expect(problem).toContain(`content/coverage.yaml:2:9 S0-1 の住所${told}`);
  });

  test('下書きどうしは、つなげる', async () => {
    const other = aGuide({ front: { draft: true }, body: '[書きかけ](/guides/store/draft)を見ます。' });
    expect(await problemsIn({ [draft]: aDraft, 'content/guides/store/other.mdx': other })).toEqual([]);
  });
});

describe('案内の行き先は、下書きにできない', () => {
  const [outcome = ''] = payOutcomes;
  const file = `content/flows/pay/${outcome}.mdx`;

  test('結果の文', async () => {
    const problems = await problemsIn({ [file]: anOutcome({ front: { draft: true } }) });
    expect(problems.filter((problem) => problem.startsWith(file))).toEqual([
      expect.stringContaining(`案内が結果「${outcome}」へ進みますが、この文は下書きです。`),
    ]);
  });

  test('お店のページ', async () => {
    const problems = await problemsIn({
      'content/konbini/lawson.mdx': aKonbini({ front: { draft: true }, body: aProcedure() }),
      [file]: anOutcome({ front: { panel: 'counter', chain: 'lawson' } }),
    });
    expect(problems.filter((problem) => problem.startsWith(file))).toEqual([
      expect.stringContaining('お店「lawson」のページは下書きなので、公開されません。'),
    ]);
  });
});

test('draft に true のほかを書くと、直し方を言う', async () => {
  const text = aGuide({ front: { draft: 'はい' } });
  expect(await problemsIn({ 'content/guides/store/pay.mdx': text })).toMatchInlineSnapshot(`
    [
      "content/guides/store/pay.mdx:11:8 「draft」の値 はい は使えません。
      → draft には true を書いてください。公開する記事なら、行ごと消します。",
    ]
  `);
});
